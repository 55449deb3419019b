SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT category_2.name AS name
                FROM (
                  SELECT category_1.name AS name
                  FROM category AS category_1
                  WHERE category_1.parent_id IS NOT NULL AND true
                  ORDER BY category_1.id ASC
                  LIMIT 50) AS category_2) AS "$") AS nodes) AS "$") AS has, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT category_4.name AS name
                FROM (
                  SELECT category_3.name AS name
                  FROM category AS category_3
                  WHERE NOT (category_3.parent_id IS NOT NULL AND true)
                  ORDER BY category_3.id ASC
                  LIMIT 50) AS category_4) AS "$") AS nodes) AS "$") AS "hasNot") AS "$")) AS TEXT) AS data
