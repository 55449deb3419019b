SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT coalesce(array_agg((
                  SELECT "$"
                  FROM (
                    SELECT (
                      SELECT item_6.name
                      FROM item AS item_6
                      WHERE item_6.id = orderline_5.item_id) AS "itemName", orderline_5.quantity AS quantity) AS "$")), ARRAY(
                SELECT ROW()
                WHERE false)) AS nodes, coalesce(array_agg((
                  SELECT "$"
                  FROM (
                    SELECT '09695f32:' || CAST(json_build_array((
                          SELECT item_7.name
                          FROM item AS item_7
                          WHERE item_7.id = orderline_5.item_id), CAST(orderline_5.order_id AS TEXT), orderline_5.line_number) AS TEXT) AS cursor) AS "$")), ARRAY(
                SELECT ROW()
                WHERE false)) AS edges
            FROM (
              SELECT orderline_1.item_id AS item_id, orderline_1.quantity AS quantity, orderline_1.order_id AS order_id, orderline_1.line_number AS line_number
              FROM order_line AS orderline_1
              WHERE NOT (NOT (EXISTS (
                    SELECT 1
                    FROM item AS item_2
                    WHERE item_2.id = orderline_1.item_id AND item_2.name IS NOT NULL))) AND (EXISTS (
                  SELECT 1
                  FROM item AS item_3
                  WHERE item_3.id = orderline_1.item_id AND item_3.name LIKE %(p0)s::VARCHAR))
              ORDER BY (
                SELECT item_4.name
                FROM item AS item_4
                WHERE item_4.id = orderline_1.item_id) DESC, orderline_1.order_id ASC, orderline_1.line_number ASC
              LIMIT 3) AS orderline_5) AS "$") AS "orderLines") AS "$")) AS TEXT) AS data
