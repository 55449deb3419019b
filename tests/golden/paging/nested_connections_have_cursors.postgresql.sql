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
                    SELECT coalesce(array_agg((
                          SELECT "$"
                          FROM (
                            SELECT '8dfe74dc:' || CAST(json_build_array(item_4.name, item_4.id) AS TEXT) AS cursor) AS "$")), ARRAY(
                        SELECT ROW()
                        WHERE false)) AS edges, (
                      SELECT "$"
                      FROM (
                        SELECT EXISTS (
                          SELECT 1
                          FROM item AS item_5
                          WHERE store_2.id = item_5.store_id
                          LIMIT 1
                          OFFSET 1) AS "hasNextPage", json_agg('8dfe74dc:' || CAST(json_build_array(item_4.name, item_4.id) AS TEXT)) ->> -1 AS "endCursor") AS "$") AS "pageInfo"
                    FROM (
                      SELECT item_3.name AS name, item_3.id AS id
                      FROM item AS item_3
                      WHERE store_2.id = item_3.store_id
                      ORDER BY item_3.name DESC, item_3.id ASC
                      LIMIT 1) AS item_4) AS "$") AS items
                FROM (
                  SELECT store_1.name AS name, store_1.id AS id
                  FROM store AS store_1
                  ORDER BY store_1.id ASC
                  LIMIT 2) AS store_2) AS "$") AS nodes) AS "$") AS stores) AS "$")) AS TEXT) AS data
