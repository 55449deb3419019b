SELECT '{"orderLines":{"nodes":[' || ifnull((
    SELECT group_concat('{"id":' || json_quote('OrderLine:' || replace(replace(replace((((((((substr(orderline_2.order_id, 1, 8) || '-') || substr(orderline_2.order_id, 9, 4)) || '-') || substr(orderline_2.order_id, 13, 4)) || '-') || substr(orderline_2.order_id, 17, 4)) || '-') || substr(orderline_2.order_id, 21, 12), '%', '%25'), ':', '%3A'), ',', '%2C') || ',' || orderline_2.line_number) || ',"orderId":' || json_quote((((((((substr(orderline_2.order_id, 1, 8) || '-') || substr(orderline_2.order_id, 9, 4)) || '-') || substr(orderline_2.order_id, 13, 4)) || '-') || substr(orderline_2.order_id, 17, 4)) || '-') || substr(orderline_2.order_id, 21, 12)) || ',"lineNumber":' || json_quote(orderline_2.line_number) || '}') AS group_concat_1
    FROM (
      SELECT orderline_1.order_id AS order_id, orderline_1.line_number AS line_number
      FROM order_line AS orderline_1
      ORDER BY orderline_1.order_id ASC, orderline_1.line_number ASC
      LIMIT 50
      OFFSET ?) AS orderline_2), '') || ']}}' AS data
