SELECT '{"string":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku
      FROM item AS item_1
      WHERE item_1.sku = ?
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"int":{"nodes":[' || ifnull((
    SELECT group_concat('{"stock":' || json_quote(item_4.stock) || '}') AS group_concat_2
    FROM (
      SELECT item_3.stock AS stock
      FROM item AS item_3
      WHERE item_3.stock != ?
      ORDER BY item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']},"bigInt":{"nodes":[' || ifnull((
    SELECT group_concat('{"externalNumber":' || ifnull(('"' || order_6.external_number) || '"', 'null') || '}') AS group_concat_3
    FROM (
      SELECT order_5.external_number AS external_number
      FROM "order" AS order_5
      WHERE order_5.external_number = ?
      ORDER BY order_5.id ASC
      LIMIT 50
      OFFSET ?) AS order_6), '') || ']},"decimal":{"nodes":[' || ifnull((
    SELECT group_concat('{"price":' || CASE WHEN (item_8.price IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_8.price)) || '"' END || '}') AS group_concat_4
    FROM (
      SELECT item_7.price AS price
      FROM item AS item_7
      WHERE item_7.price = ?
      ORDER BY item_7.id ASC
      LIMIT 50
      OFFSET ?) AS item_8), '') || ']},"enum":{"nodes":[' || ifnull((
    SELECT group_concat('{"status":' || json_quote(item_10.status) || '}') AS group_concat_5
    FROM (
      SELECT item_9.status AS status
      FROM item AS item_9
      WHERE item_9.status = ?
      ORDER BY item_9.id ASC
      LIMIT 50
      OFFSET ?) AS item_10), '') || ']},"boolean":{"nodes":[' || ifnull((
    SELECT group_concat('{"delivers":' || CASE WHEN (store_12.delivers IS NULL) THEN 'null' WHEN (store_12.delivers = 0) THEN 'false' ELSE 'true' END || '}') AS group_concat_6
    FROM (
      SELECT store_11.delivers AS delivers
      FROM store AS store_11
      WHERE store_11.delivers = ?
      ORDER BY store_11.id ASC
      LIMIT 50
      OFFSET ?) AS store_12), '') || ']},"date":{"nodes":[' || ifnull((
    SELECT group_concat('{"openedOn":' || json_quote(store_14.opened_on) || '}') AS group_concat_7
    FROM (
      SELECT store_13.opened_on AS opened_on
      FROM store AS store_13
      WHERE store_13.opened_on = ?
      ORDER BY store_13.id ASC
      LIMIT 50
      OFFSET ?) AS store_14), '') || ']},"datetime":{"nodes":[' || ifnull((
    SELECT group_concat('{"placedAt":' || json_quote(replace(CASE WHEN (instr(order_16.placed_at, '.') > 0) THEN rtrim(rtrim(order_16.placed_at, '0'), '.') ELSE order_16.placed_at END, ' ', 'T') || '+00:00') || '}') AS group_concat_8
    FROM (
      SELECT order_15.placed_at AS placed_at
      FROM "order" AS order_15
      WHERE order_15.placed_at = ?
      ORDER BY order_15.id ASC
      LIMIT 50
      OFFSET ?) AS order_16), '') || ']},"uuid":{"nodes":[' || ifnull((
    SELECT group_concat('{"pk":' || json_quote((((((((substr(order_18.id, 1, 8) || '-') || substr(order_18.id, 9, 4)) || '-') || substr(order_18.id, 13, 4)) || '-') || substr(order_18.id, 17, 4)) || '-') || substr(order_18.id, 21, 12)) || '}') AS group_concat_9
    FROM (
      SELECT order_17.id AS id
      FROM "order" AS order_17
      WHERE order_17.id = ?
      ORDER BY order_17.id ASC
      LIMIT 50
      OFFSET ?) AS order_18), '') || ']},"hybrid":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_20.sku) || '}') AS group_concat_10
    FROM (
      SELECT item_19.sku AS sku
      FROM item AS item_19
      WHERE (item_19.stock > ?) = ?
      ORDER BY item_19.id ASC
      LIMIT 50
      OFFSET ?) AS item_20), '') || ']},"columnProperty":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_22.sku) || '}') AS group_concat_11
    FROM (
      SELECT item_21.sku AS sku
      FROM item AS item_21
      WHERE (
        SELECT count(review.id) AS count_1
        FROM review
        WHERE review.item_id = item_21.id) = ?
      ORDER BY item_21.id ASC
      LIMIT 50
      OFFSET ?) AS item_22), '') || ']}}' AS data
