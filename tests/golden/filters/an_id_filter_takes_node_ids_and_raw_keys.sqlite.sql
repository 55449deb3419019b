SELECT '{"nodeId":{"nodes":[' || ifnull((
    SELECT group_concat('{"id":"Item:' || item_2.id || '"}') AS group_concat_1
    FROM (
      SELECT item_1.id AS id
      FROM item AS item_1
      WHERE item_1.id = ?
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"several":{"nodes":[' || ifnull((
    SELECT group_concat('{"id":"Item:' || item_4.id || '"}') AS group_concat_2
    FROM (
      SELECT item_3.id AS id
      FROM item AS item_3
      WHERE item_3.id IN (
        SELECT anon_1.value
        FROM json_each(?) AS anon_1)
      ORDER BY item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']},"but":{"nodes":[' || ifnull((
    SELECT group_concat('{"id":"Item:' || item_6.id || '"}') AS group_concat_3
    FROM (
      SELECT item_5.id AS id
      FROM item AS item_5
      WHERE (item_5.id NOT IN (
          SELECT anon_2.value
          FROM json_each(?) AS anon_2))
      ORDER BY item_5.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), '') || ']},"composite":{"nodes":[' || ifnull((
    SELECT group_concat('{"id":' || json_quote('OrderLine:' || replace(replace(replace((((((((substr(orderline_8.order_id, 1, 8) || '-') || substr(orderline_8.order_id, 9, 4)) || '-') || substr(orderline_8.order_id, 13, 4)) || '-') || substr(orderline_8.order_id, 17, 4)) || '-') || substr(orderline_8.order_id, 21, 12), '%', '%25'), ':', '%3A'), ',', '%2C') || ',' || orderline_8.line_number) || '}') AS group_concat_4
    FROM (
      SELECT orderline_7.order_id AS order_id, orderline_7.line_number AS line_number
      FROM order_line AS orderline_7
      WHERE orderline_7.order_id = ? AND orderline_7.line_number = ?
      ORDER BY orderline_7.order_id ASC, orderline_7.line_number ASC
      LIMIT 50
      OFFSET ?) AS orderline_8), '') || ']},"related":{"nodes":[' || ifnull((
    SELECT group_concat('{"id":"Item:' || item_10.id || '"}') AS group_concat_5
    FROM (
      SELECT item_9.id AS id
      FROM item AS item_9
      WHERE item_9.store_id = ?
      ORDER BY item_9.id ASC
      LIMIT 50
      OFFSET ?) AS item_10), '') || ']}}' AS data
