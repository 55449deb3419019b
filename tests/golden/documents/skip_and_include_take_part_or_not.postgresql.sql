SELECT CAST(row_to_json((
      SELECT r
      FROM (
        SELECT (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT store_2.name AS name, store_2.id AS pk
                FROM (
                  SELECT store_1.name AS name, store_1.id AS id
                  FROM store AS store_1
                  ORDER BY store_1.id ASC
                  LIMIT %(p0)s::INTEGER) AS store_2) AS r) AS nodes) AS r) AS stores) AS r)) AS TEXT) AS row_to_json_1
