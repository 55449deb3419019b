SELECT category_1.id, category_1.name, category_1.parent_id
FROM category AS category_1
WHERE category_1.name LIKE %(p0)s::VARCHAR
ORDER BY category_1.id
LIMIT %(param_1)s::INTEGER FOR UPDATE OF category_1;

UPDATE category SET name=%(name)s::VARCHAR
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
                  SELECT category_2.name AS name
                  FROM category AS category_2
                  WHERE category_2.id = keys_1.k0) AS "$")) AS node
            FROM unnest(%(p0)s::INTEGER[], %(p1)s::INTEGER[]) AS keys_1(position, k0)) AS u
          ORDER BY u.position) AS categories) AS "$")) AS TEXT) AS data
