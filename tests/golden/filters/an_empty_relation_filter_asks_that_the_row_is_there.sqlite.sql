SELECT '{"has":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_3.name) || '}') AS group_concat_1
    FROM (
      SELECT category_1.name AS name
      FROM category AS category_1
      WHERE EXISTS (
        SELECT 1
        FROM category AS category_2
        WHERE category_2.id = category_1.parent_id AND 1 = 1)
      ORDER BY category_1.id ASC
      LIMIT ?
      OFFSET ?) AS category_3), '') || ']},"hasNot":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_6.name) || '}') AS group_concat_2
    FROM (
      SELECT category_4.name AS name
      FROM category AS category_4
      WHERE NOT (EXISTS (
          SELECT 1
          FROM category AS category_5
          WHERE category_5.id = category_4.parent_id AND 1 = 1))
      ORDER BY category_4.id ASC
      LIMIT ?
      OFFSET ?) AS category_6), '') || ']}}' AS data
