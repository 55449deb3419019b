SELECT CAST(row_to_json((
      SELECT r
      FROM (
        SELECT (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
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
                  LIMIT %(p1)s::INTEGER) AS category_3) AS r) AS nodes) AS r) AS categories) AS r)) AS TEXT) AS row_to_json_1
