SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_3.name AS name
                FROM (
                  SELECT store_1.name AS name
                  FROM store AS store_1
                  ORDER BY (
                    SELECT count(*) AS count_1
                    FROM item AS item_2
                    WHERE store_1.id = item_2.store_id) DESC, store_1.id ASC
                  LIMIT 50) AS store_3) AS "$") AS nodes) AS "$") AS "byCount", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_6.sku AS sku
                FROM (
                  SELECT item_4.sku AS sku
                  FROM item AS item_4
                  ORDER BY (
                    SELECT CAST((sum(review_5.rating) * round(1, 40)) / CAST(count(review_5.rating) AS NUMERIC) AS DOUBLE PRECISION) AS anon_1
                    FROM review AS review_5
                    WHERE item_4.id = review_5.item_id) DESC NULLS LAST, item_4.sku ASC, item_4.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS "byAverage", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_11.sku AS sku
                FROM (
                  SELECT item_7.sku AS sku
                  FROM item AS item_7
                  ORDER BY (
                    SELECT (
                      SELECT sum(item_9.price) AS sum_1
                      FROM item AS item_9
                      WHERE store_8.id = item_9.store_id) AS anon_2
                    FROM store AS store_8
                    WHERE store_8.id = item_7.store_id) DESC, (
                    SELECT count(*) AS count_2
                    FROM tag AS tag_10, item_tag AS item_tag_1
                    WHERE item_7.id = item_tag_1.item_id AND tag_10.id = item_tag_1.tag_id) ASC, item_7.id ASC
                  LIMIT 3) AS item_11) AS "$") AS nodes) AS "$") AS through, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT (
                  SELECT "$"
                  FROM (
                    SELECT ARRAY(
                      SELECT "$"
                      FROM (
                        SELECT item_16.sku AS sku
                        FROM (
                          SELECT item_14.sku AS sku
                          FROM item AS item_14
                          WHERE category_13.id = item_14.category_id
                          ORDER BY (
                            SELECT sum(orderline_15.unit_price) AS sum_2
                            FROM order_line AS orderline_15
                            WHERE item_14.id = orderline_15.item_id) ASC NULLS FIRST, item_14.id ASC
                          LIMIT 50) AS item_16) AS "$") AS nodes) AS "$") AS items
                FROM (
                  SELECT category_12.id AS id
                  FROM category AS category_12
                  ORDER BY category_12.id ASC
                  LIMIT 50) AS category_13) AS "$") AS nodes) AS "$") AS nested) AS "$")) AS TEXT) AS data
