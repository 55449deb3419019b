SELECT CAST(row_to_json((
      SELECT r
      FROM (
        SELECT (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT store_2.name AS name, (
                  SELECT r
                  FROM (
                    SELECT ARRAY(
                      SELECT r
                      FROM (
                        SELECT item_4.sku AS sku, (
                          SELECT r
                          FROM (
                            SELECT ARRAY(
                              SELECT r
                              FROM (
                                SELECT review_6.rating AS rating, (
                                  SELECT r
                                  FROM (
                                    SELECT customer_7.name AS name, (
                                      SELECT r
                                      FROM (
                                        SELECT ARRAY(
                                          SELECT r
                                          FROM (
                                            SELECT CAST(order_9.external_number AS TEXT) AS "externalNumber"
                                            FROM (
                                              SELECT order_8.external_number AS external_number
                                              FROM "order" AS order_8
                                              WHERE customer_7.id = order_8.customer_id
                                              ORDER BY order_8.id ASC
                                              LIMIT %(p3)s::INTEGER) AS order_9) AS r) AS nodes) AS r) AS orders
                                    FROM customer AS customer_7
                                    WHERE customer_7.id = review_6.customer_id) AS r) AS customer
                                FROM (
                                  SELECT review_5.rating AS rating, review_5.customer_id AS customer_id
                                  FROM review AS review_5
                                  WHERE item_4.id = review_5.item_id
                                  ORDER BY review_5.id ASC
                                  LIMIT %(p2)s::INTEGER) AS review_6) AS r) AS nodes) AS r) AS reviews
                        FROM (
                          SELECT item_3.sku AS sku, item_3.id AS id
                          FROM item AS item_3
                          WHERE store_2.id = item_3.store_id
                          ORDER BY item_3.id ASC
                          LIMIT %(p1)s::INTEGER) AS item_4) AS r) AS nodes) AS r) AS items
                FROM (
                  SELECT store_1.name AS name, store_1.id AS id
                  FROM store AS store_1
                  ORDER BY store_1.id ASC
                  LIMIT %(p0)s::INTEGER) AS store_2) AS r) AS nodes) AS r) AS stores) AS r)) AS TEXT) AS row_to_json_1
