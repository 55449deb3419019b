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
                  WHERE EXISTS (
                    SELECT 1
                    FROM category AS category_2
                    WHERE category_2.id = category_1.parent_id AND true)
                  ORDER BY category_1.id ASC
                  LIMIT %(p0)s::INTEGER) AS category_3) AS "$") AS nodes) AS "$") AS has, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT category_6.name AS name
                FROM (
                  SELECT category_4.name AS name
                  FROM category AS category_4
                  WHERE NOT (EXISTS (
                      SELECT 1
                      FROM category AS category_5
                      WHERE category_5.id = category_4.parent_id AND true))
                  ORDER BY category_4.id ASC
                  LIMIT %(p1)s::INTEGER) AS category_6) AS "$") AS nodes) AS "$") AS "hasNot") AS "$")) AS TEXT) AS data
