SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM "order" AS order_1
              WHERE EXISTS (
                SELECT 1
                FROM order_line AS orderline_2
                WHERE order_1.id = orderline_2.order_id AND (EXISTS (
                    SELECT 1
                    FROM item AS item_3
                    WHERE item_3.id = orderline_2.item_id AND item_3.name LIKE %(p0)s::VARCHAR)))) AS "totalCount") AS "$") AS "some", (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_2
              FROM "order" AS order_4
              WHERE NOT (EXISTS (
                  SELECT 1
                  FROM order_line AS orderline_5
                  WHERE order_4.id = orderline_5.order_id AND (EXISTS (
                      SELECT 1
                      FROM item AS item_6
                      WHERE item_6.id = orderline_5.item_id AND (item_6.stock > %(p1)s::INTEGER) IS NOT true))))) AS "totalCount") AS "$") AS every, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_3
              FROM "order" AS order_7
              WHERE NOT (EXISTS (
                  SELECT 1
                  FROM order_line AS orderline_8
                  WHERE order_7.id = orderline_8.order_id AND (EXISTS (
                      SELECT 1
                      FROM item AS item_9
                      WHERE item_9.id = orderline_8.item_id AND (EXISTS (
                          SELECT 1
                          FROM tag AS tag_10, item_tag AS item_tag_1
                          WHERE item_9.id = item_tag_1.item_id AND tag_10.id = item_tag_1.tag_id AND tag_10.name = %(p2)s::VARCHAR))))))) AS "totalCount") AS "$") AS none, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_4
              FROM "order" AS order_11
              WHERE NOT (EXISTS (
                  SELECT 1
                  FROM order_line AS orderline_12
                  WHERE order_11.id = orderline_12.order_id AND true))) AS "totalCount") AS "$") AS empty, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_5
              FROM "order" AS order_13
              WHERE (
                SELECT count(*) >= %(p3)s::INTEGER AND max(item_14.price) > %(p4)s AS anon_1
                FROM item AS item_14
                WHERE item_14.id IN (
                  SELECT orderline_15.item_id
                  FROM order_line AS orderline_15
                  WHERE order_13.id = orderline_15.order_id))) AS "totalCount") AS "$") AS counted) AS "$")) AS TEXT) AS data
