SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_2.name AS name, store_2.city AS city, (
                  SELECT "$"
                  FROM (
                    SELECT ARRAY(
                      SELECT "$"
                      FROM (
                        SELECT item_4.sku AS sku, CAST(item_4.price AS TEXT) AS price, (
                          SELECT "$"
                          FROM (
                            SELECT store_5.name AS name, store_5.city AS city
                            FROM store AS store_5
                            WHERE store_5.id = item_4.store_id) AS "$") AS store
                        FROM (
                          SELECT item_3.sku AS sku, item_3.price AS price, item_3.store_id AS store_id
                          FROM item AS item_3
                          WHERE store_2.id = item_3.store_id
                          ORDER BY item_3.id ASC
                          LIMIT 50) AS item_4) AS "$") AS nodes, (
                      SELECT count(*) AS count_1
                      FROM item AS item_6
                      WHERE store_2.id = item_6.store_id) AS "totalCount") AS "$") AS items
                FROM (
                  SELECT store_1.name AS name, store_1.city AS city, store_1.id AS id
                  FROM store AS store_1
                  ORDER BY store_1.id ASC
                  LIMIT 1) AS store_2) AS "$") AS nodes) AS "$") AS stores) AS "$")) AS TEXT) AS data
