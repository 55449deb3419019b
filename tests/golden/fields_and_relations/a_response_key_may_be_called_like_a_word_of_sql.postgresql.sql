SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_2.name AS "where", store_2.city AS "order"
                FROM (
                  SELECT store_1.name AS name, store_1.city AS city
                  FROM store AS store_1
                  ORDER BY store_1.id ASC
                  LIMIT 50) AS store_2) AS "$") AS "from") AS "$") AS "select") AS "$")) AS TEXT) AS data
