SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_2.name AS name, (
                  SELECT "$"
                  FROM (
                    SELECT ARRAY(
                      SELECT "$"
                      FROM (
                        SELECT item_4.sku AS sku, (
                          SELECT "$"
                          FROM (
                            SELECT ARRAY(
                              SELECT "$"
                              FROM (
                                SELECT review_6.rating AS rating, (
                                  SELECT "$"
                                  FROM (
                                    SELECT customer_7.name AS name, (
                                      SELECT "$"
                                      FROM (
                                        SELECT ARRAY(
                                          SELECT "$"
                                          FROM (
                                            SELECT CAST(order_9.external_number AS TEXT) AS "externalNumber"
                                            FROM (
                                              SELECT order_8.external_number AS external_number
                                              FROM "order" AS order_8
                                              WHERE customer_7.id = order_8.customer_id
                                              ORDER BY order_8.id ASC
                                              LIMIT 50) AS order_9) AS "$") AS nodes) AS "$") AS orders
                                    FROM customer AS customer_7
                                    WHERE customer_7.id = review_6.customer_id) AS "$") AS customer
                                FROM (
                                  SELECT review_5.rating AS rating, review_5.customer_id AS customer_id
                                  FROM review AS review_5
                                  WHERE item_4.id = review_5.item_id
                                  ORDER BY review_5.id ASC
                                  LIMIT 50) AS review_6) AS "$") AS nodes) AS "$") AS reviews
                        FROM (
                          SELECT item_3.sku AS sku, item_3.id AS id
                          FROM item AS item_3
                          WHERE store_2.id = item_3.store_id
                          ORDER BY item_3.id ASC
                          LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS items
                FROM (
                  SELECT store_1.name AS name, store_1.id AS id
                  FROM store AS store_1
                  ORDER BY store_1.id ASC
                  LIMIT 50) AS store_2) AS "$") AS nodes) AS "$") AS stores) AS "$")) AS TEXT) AS data
