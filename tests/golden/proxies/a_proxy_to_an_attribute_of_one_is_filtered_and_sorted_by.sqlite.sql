SELECT '{"orderLines":' || ifnull((
    SELECT '{"nodes":[' || ifnull(group_concat('{"itemName":' || ifnull((
            SELECT json_quote(item_6.name) AS anon_2
            FROM item AS item_6
            WHERE item_6.id = orderline_5.item_id), 'null') || ',"quantity":' || json_quote(orderline_5.quantity) || '}'), '') || '],"edges":[' || ifnull(group_concat('{"cursor":' || json_quote('09695f32:[' || ifnull((
              SELECT json_quote(item_7.name) AS json_quote_1
              FROM item AS item_7
              WHERE item_7.id = orderline_5.item_id), 'null') || ', ' || json_quote((((((((substr(orderline_5.order_id, 1, 8) || '-') || substr(orderline_5.order_id, 9, 4)) || '-') || substr(orderline_5.order_id, 13, 4)) || '-') || substr(orderline_5.order_id, 17, 4)) || '-') || substr(orderline_5.order_id, 21, 12)) || ', ' || json_quote(orderline_5.line_number) || ']') || '}'), '') || ']}' AS anon_1
    FROM (
      SELECT orderline_1.item_id AS item_id, orderline_1.quantity AS quantity, orderline_1.order_id AS order_id, orderline_1.line_number AS line_number
      FROM order_line AS orderline_1
      WHERE NOT (NOT (EXISTS (
            SELECT 1
            FROM item AS item_2
            WHERE item_2.id = orderline_1.item_id AND item_2.name IS NOT NULL))) AND (EXISTS (
          SELECT 1
          FROM item AS item_3
          WHERE item_3.id = orderline_1.item_id AND (item_3.name GLOB ?)))
      ORDER BY (
        SELECT item_4.name
        FROM item AS item_4
        WHERE item_4.id = orderline_1.item_id) DESC, orderline_1.order_id ASC, orderline_1.line_number ASC
      LIMIT 3
      OFFSET ?) AS orderline_5), 'null') || '}' AS data
