SELECT '{"one":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_3.sku) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku
      FROM item AS item_1
      WHERE EXISTS (
        SELECT 1
        FROM store AS store_2
        WHERE store_2.id = item_1.store_id AND store_2.city = ?)
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_3), '') || ']},"two":{"nodes":[' || ifnull((
    SELECT group_concat('{"id":' || json_quote('OrderLine:' || replace(replace(replace((((((((substr(orderline_7.order_id, 1, 8) || '-') || substr(orderline_7.order_id, 9, 4)) || '-') || substr(orderline_7.order_id, 13, 4)) || '-') || substr(orderline_7.order_id, 17, 4)) || '-') || substr(orderline_7.order_id, 21, 12), '%', '%25'), ':', '%3A'), ',', '%2C') || ',' || orderline_7.line_number) || '}') AS group_concat_2
    FROM (
      SELECT orderline_4.order_id AS order_id, orderline_4.line_number AS line_number
      FROM order_line AS orderline_4
      WHERE EXISTS (
        SELECT 1
        FROM item AS item_5
        WHERE item_5.id = orderline_4.item_id AND (EXISTS (
            SELECT 1
            FROM store AS store_6
            WHERE store_6.id = item_5.store_id AND store_6.name = ?)))
      ORDER BY orderline_4.order_id ASC, orderline_4.line_number ASC
      LIMIT 50
      OFFSET ?) AS orderline_7), '') || ']},"self":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_11.name) || '}') AS group_concat_3
    FROM (
      SELECT category_8.name AS name
      FROM category AS category_8
      WHERE EXISTS (
        SELECT 1
        FROM category AS category_9
        WHERE category_9.id = category_8.parent_id AND (EXISTS (
            SELECT 1
            FROM category AS category_10
            WHERE category_10.id = category_9.parent_id AND category_10.name = ?)))
      ORDER BY category_8.id ASC
      LIMIT 50
      OFFSET ?) AS category_11), '') || ']}}' AS data
