SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"pk":' || json_quote(item_2.id) || '}') AS group_concat_1
    FROM (
      SELECT item_1.id AS id
      FROM item AS item_1
      ORDER BY item_1.id DESC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"orderLines":{"nodes":[' || ifnull((
    SELECT group_concat('{"id":' || json_quote('OrderLine:' || replace(replace(replace((((((((substr(orderline_4.order_id, 1, 8) || '-') || substr(orderline_4.order_id, 9, 4)) || '-') || substr(orderline_4.order_id, 13, 4)) || '-') || substr(orderline_4.order_id, 17, 4)) || '-') || substr(orderline_4.order_id, 21, 12), '%', '%25'), ':', '%3A'), ',', '%2C') || ',' || orderline_4.line_number) || '}') AS group_concat_2
    FROM (
      SELECT orderline_3.order_id AS order_id, orderline_3.line_number AS line_number
      FROM order_line AS orderline_3
      ORDER BY orderline_3.line_number DESC, orderline_3.order_id ASC
      LIMIT 50
      OFFSET ?) AS orderline_4), '') || ']}}' AS data
