SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT category_3.name AS name
                FROM (
                  SELECT category_1.name AS name
                  FROM category AS category_1
                  WHERE NOT (EXISTS (
                      SELECT 1
                      FROM category AS category_2
                      WHERE category_2.id = category_1.parent_id AND category_2.name = %(p0)s::VARCHAR))
                  ORDER BY category_1.id ASC
                  LIMIT 50) AS category_3) AS "$") AS nodes) AS "$") AS categories) AS "$")) AS TEXT) AS data
