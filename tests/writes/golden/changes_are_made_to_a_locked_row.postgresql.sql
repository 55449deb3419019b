SELECT category.id, category.name, category.parent_id, gql_wanted.position
FROM category
JOIN unnest(%(keys_1)s::INTEGER[], %(keys_2)s::VARCHAR[]) AS gql_wanted(position, k0) ON category.name = gql_wanted.k0 FOR UPDATE OF category;

SELECT category.id AS category_id, category.name AS category_name, category.parent_id AS category_parent_id
FROM category
WHERE category.id = %(pk_1)s::INTEGER;

UPDATE category SET name=%(name)s::VARCHAR, parent_id=%(parent_id)s::INTEGER
WHERE category.id = %(category_id)s::INTEGER;

SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT ARRAY(
          SELECT u.node
          FROM (
            SELECT keys_1.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT category_2.name AS name, (
                    SELECT "$"
                    FROM (
                      SELECT category_3.name AS name
                      FROM category AS category_3
                      WHERE category_3.id = category_2.parent_id) AS "$") AS parent
                  FROM category AS category_2
                  WHERE category_2.id = keys_1.k0) AS "$")) AS node
            FROM unnest(%(p0)s::INTEGER[], %(p1)s::INTEGER[]) AS keys_1(position, k0)) AS u
          ORDER BY u.position) AS category) AS "$")) AS TEXT) AS data
