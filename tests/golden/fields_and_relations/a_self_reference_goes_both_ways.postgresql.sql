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
                    SELECT category_3.name AS name
                    FROM category AS category_3
                    WHERE category_3.id = category_2.parent_id) AS "$") AS parent, (
                  SELECT "$"
                  FROM (
                    SELECT ARRAY(
                      SELECT "$"
                      FROM (
                        SELECT category_5.name AS name
                        FROM (
                          SELECT category_4.name AS name
                          FROM category AS category_4
                          WHERE category_2.id = category_4.parent_id
                          ORDER BY category_4.id ASC
                          LIMIT 50) AS category_5) AS "$") AS nodes) AS "$") AS children
                FROM (
                  SELECT category_1.name AS name, category_1.parent_id AS parent_id, category_1.id AS id
                  FROM category AS category_1
                  ORDER BY category_1.id ASC
                  LIMIT 50) AS category_2) AS "$") AS nodes) AS "$") AS categories) AS "$")) AS TEXT) AS data
