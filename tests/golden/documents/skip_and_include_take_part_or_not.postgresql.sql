SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_2.name AS name, store_2.id AS pk
                FROM (
                  SELECT store_1.name AS name, store_1.id AS id
                  FROM store AS store_1
                  ORDER BY store_1.id ASC
                  LIMIT 1) AS store_2) AS "$") AS nodes) AS "$") AS stores) AS "$")) AS TEXT) AS data
