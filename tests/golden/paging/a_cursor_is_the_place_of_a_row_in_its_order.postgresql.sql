SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT coalesce(array_agg((
                  SELECT "$"
                  FROM (
                    SELECT 'd6cca102:' || CAST(json_build_array(CAST(item_3.status AS TEXT), CAST(item_3.price AS TEXT), (
                          SELECT store_4.opened_on
                          FROM store AS store_4
                          WHERE store_4.id = item_3.store_id), item_3.id) AS TEXT) AS cursor, (
                      SELECT "$"
                      FROM (
                        SELECT item_3.sku AS sku) AS "$") AS node) AS "$")), ARRAY(
                SELECT ROW()
                WHERE false)) AS edges, (
              SELECT "$"
              FROM (
                SELECT 'PageInfo' AS __typename, EXISTS (
                  SELECT 1
                  FROM item AS item_5
                  LIMIT 1
                  OFFSET 3) AS "hasNextPage", false AS "hasPreviousPage", json_agg('d6cca102:' || CAST(json_build_array(CAST(item_3.status AS TEXT), CAST(item_3.price AS TEXT), (
                        SELECT store_6.opened_on
                        FROM store AS store_6
                        WHERE store_6.id = item_3.store_id), item_3.id) AS TEXT)) ->> 0 AS "startCursor", json_agg('d6cca102:' || CAST(json_build_array(CAST(item_3.status AS TEXT), CAST(item_3.price AS TEXT), (
                        SELECT store_7.opened_on
                        FROM store AS store_7
                        WHERE store_7.id = item_3.store_id), item_3.id) AS TEXT)) ->> -1 AS "endCursor") AS "$") AS "pageInfo"
            FROM (
              SELECT item_1.sku AS sku, item_1.status AS status, item_1.price AS price, item_1.store_id AS store_id, item_1.id AS id
              FROM item AS item_1
              ORDER BY item_1.status ASC, item_1.price DESC, (
                SELECT store_2.opened_on
                FROM store AS store_2
                WHERE store_2.id = item_1.store_id) ASC, item_1.id ASC
              LIMIT 3) AS item_3) AS "$") AS items) AS "$")) AS TEXT) AS data
