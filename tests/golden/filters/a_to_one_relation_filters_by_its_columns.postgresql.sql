SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_3.sku AS sku
                FROM (
                  SELECT item_1.sku AS sku
                  FROM item AS item_1
                  WHERE EXISTS (
                    SELECT 1
                    FROM store AS store_2
                    WHERE store_2.id = item_1.store_id AND store_2.city = %(p0)s::VARCHAR)
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_3) AS "$") AS nodes) AS "$") AS one, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT 'OrderLine:' || CAST(orderline_7.order_id AS TEXT) || ',' || CAST(orderline_7.line_number AS TEXT) AS id
                FROM (
                  SELECT orderline_4.order_id AS order_id, orderline_4.line_number AS line_number
                  FROM order_line AS orderline_4
                  WHERE EXISTS (
                    SELECT 1
                    FROM item AS item_5
                    WHERE item_5.id = orderline_4.item_id AND (EXISTS (
                        SELECT 1
                        FROM store AS store_6
                        WHERE store_6.id = item_5.store_id AND store_6.name = %(p1)s::VARCHAR)))
                  ORDER BY orderline_4.order_id ASC, orderline_4.line_number ASC
                  LIMIT 50) AS orderline_7) AS "$") AS nodes) AS "$") AS two, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT category_11.name AS name
                FROM (
                  SELECT category_8.name AS name
                  FROM category AS category_8
                  WHERE EXISTS (
                    SELECT 1
                    FROM category AS category_9
                    WHERE category_9.id = category_8.parent_id AND (EXISTS (
                        SELECT 1
                        FROM category AS category_10
                        WHERE category_10.id = category_9.parent_id AND category_10.name = %(p2)s::VARCHAR)))
                  ORDER BY category_8.id ASC
                  LIMIT 50) AS category_11) AS "$") AS nodes) AS "$") AS self) AS "$")) AS TEXT) AS data
