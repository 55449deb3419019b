SELECT '{"categories":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_3.name) || '}') AS group_concat_1
    FROM (
      SELECT category_1.name AS name
      FROM category AS category_1
      WHERE NOT (EXISTS (
          SELECT 1
          FROM category AS category_2
          WHERE category_2.id = category_1.parent_id AND category_2.name = ?))
      ORDER BY category_1.id ASC
      LIMIT 50
      OFFSET ?) AS category_3), '') || ']}}' AS data
