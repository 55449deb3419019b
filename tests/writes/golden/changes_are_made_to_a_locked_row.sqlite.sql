SELECT category.id, category.name, category.parent_id, gql_wanted.position
FROM category
JOIN (
  SELECT json_extract(anon_1.value, '$[0]') AS position, json_extract(anon_1.value, '$[1]') AS k0
  FROM json_each(?) AS anon_1) AS gql_wanted ON category.name = gql_wanted.k0;

SELECT category.id AS category_id, category.name AS category_name, category.parent_id AS category_parent_id
FROM category
WHERE category.id = ?;

UPDATE category SET name=?, parent_id=?
WHERE category.id = ?;

SELECT '{"category":[' || ifnull((
    SELECT group_concat(u.node) AS group_concat_1
    FROM (
      SELECT keys_1.position AS position, ifnull((
          SELECT '{"name":' || json_quote(category_2.name) || ',"parent":' || ifnull((
              SELECT '{"name":' || json_quote(category_3.name) || '}' AS anon_2
              FROM category AS category_3
              WHERE category_3.id = category_2.parent_id), 'null') || '}' AS anon_1
          FROM category AS category_2
          WHERE category_2.id = keys_1.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_3.value, '$[0]') AS position, json_extract(anon_3.value, '$[1]') AS k0
        FROM json_each(?) AS anon_3) AS keys_1
      ORDER BY 1) AS u), '') || ']}' AS data
