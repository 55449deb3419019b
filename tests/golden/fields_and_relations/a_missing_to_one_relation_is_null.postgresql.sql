SELECT CAST(row_to_json((
      SELECT r
      FROM (
        SELECT (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT category_2.name AS name, (
                  SELECT r
                  FROM (
                    SELECT category_3.name AS name, (
                      SELECT r
                      FROM (
                        SELECT category_4.name AS name
                        FROM category AS category_4
                        WHERE category_4.id = category_3.parent_id) AS r) AS parent
                    FROM category AS category_3
                    WHERE category_3.id = category_2.parent_id) AS r) AS parent
                FROM (
                  SELECT category_1.name AS name, category_1.parent_id AS parent_id
                  FROM category AS category_1
                  ORDER BY category_1.id ASC
                  LIMIT %(p0)s::INTEGER) AS category_2) AS r) AS nodes) AS r) AS categories) AS r)) AS TEXT) AS row_to_json_1
