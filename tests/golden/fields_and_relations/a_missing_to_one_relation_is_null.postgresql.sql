SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT category_2.name AS name, (
                  SELECT "$"
                  FROM (
                    SELECT category_3.name AS name, (
                      SELECT "$"
                      FROM (
                        SELECT category_4.name AS name
                        FROM category AS category_4
                        WHERE category_4.id = category_3.parent_id) AS "$") AS parent
                    FROM category AS category_3
                    WHERE category_3.id = category_2.parent_id) AS "$") AS parent
                FROM (
                  SELECT category_1.name AS name, category_1.parent_id AS parent_id
                  FROM category AS category_1
                  ORDER BY category_1.id ASC
                  LIMIT 50) AS category_2) AS "$") AS nodes) AS "$") AS categories) AS "$")) AS TEXT) AS data
