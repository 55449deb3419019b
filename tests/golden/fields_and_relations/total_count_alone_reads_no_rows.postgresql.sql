SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_1) AS "totalCount") AS "$") AS items, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT (
                  SELECT "$"
                  FROM (
                    SELECT (
                      SELECT count(*) AS count_2
                      FROM item AS item_4
                      WHERE store_3.id = item_4.store_id) AS "totalCount") AS "$") AS items
                FROM (
                  SELECT store_2.id AS id
                  FROM store AS store_2
                  ORDER BY store_2.id ASC
                  LIMIT 50) AS store_3) AS "$") AS nodes) AS "$") AS stores) AS "$")) AS TEXT) AS data
