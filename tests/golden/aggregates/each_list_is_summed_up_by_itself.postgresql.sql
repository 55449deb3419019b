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
                    SELECT (
                      SELECT "$"
                      FROM (
                        SELECT aggregate_4.c0 AS count, (
                          SELECT "$"
                          FROM (
                            SELECT CAST(aggregate_4.c1 AS TEXT) AS stock) AS "$") AS sum) AS "$") AS aggregate
                    FROM (
                      SELECT count(*) AS c0, sum(item_3.stock) AS c1
                      FROM item AS item_3
                      WHERE store_2.id = item_3.store_id) AS aggregate_4) AS "$") AS items
                FROM (
                  SELECT store_1.name AS name, store_1.id AS id
                  FROM store AS store_1
                  ORDER BY store_1.id ASC
                  LIMIT 50) AS store_2) AS "$") AS nodes) AS "$") AS stores) AS "$")) AS TEXT) AS data
