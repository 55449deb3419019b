SELECT category_1.id, category_1.name, category_1.parent_id
FROM category AS category_1
WHERE category_1.name GLOB ?
ORDER BY category_1.id
LIMIT ?
OFFSET ?;

UPDATE category SET name=?
WHERE category.id = ?;

SELECT '{"categories":[' || ifnull((
    SELECT group_concat(u.node) AS group_concat_1
    FROM (
      SELECT keys_1.position AS position, ifnull((
          SELECT '{"name":' || json_quote(category_2.name) || '}' AS anon_1
          FROM category AS category_2
          WHERE category_2.id = keys_1.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_2.value, '$[0]') AS position, json_extract(anon_2.value, '$[1]') AS k0
        FROM json_each(?) AS anon_2) AS keys_1
      ORDER BY 1) AS u), '') || ']}' AS data
