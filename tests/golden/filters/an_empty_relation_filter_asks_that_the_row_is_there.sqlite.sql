SELECT '{"has":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_2.name) || '}') AS group_concat_1
    FROM (
      SELECT category_1.name AS name
      FROM category AS category_1
      WHERE category_1.parent_id IS NOT NULL AND 1 = 1
      ORDER BY category_1.id ASC
      LIMIT 50
      OFFSET ?) AS category_2), '') || ']},"hasNot":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_4.name) || '}') AS group_concat_2
    FROM (
      SELECT category_3.name AS name
      FROM category AS category_3
      WHERE NOT (category_3.parent_id IS NOT NULL AND 1 = 1)
      ORDER BY category_3.id ASC
      LIMIT 50
      OFFSET ?) AS category_4), '') || ']}}' AS data
