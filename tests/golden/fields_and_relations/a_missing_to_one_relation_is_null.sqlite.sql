SELECT '{"categories":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_2.name) || ',"parent":' || ifnull((
          SELECT '{"name":' || json_quote(category_3.name) || ',"parent":' || ifnull((
              SELECT '{"name":' || json_quote(category_4.name) || '}' AS anon_2
              FROM category AS category_4
              WHERE category_4.id = category_3.parent_id), 'null') || '}' AS anon_1
          FROM category AS category_3
          WHERE category_3.id = category_2.parent_id), 'null') || '}') AS group_concat_1
    FROM (
      SELECT category_1.name AS name, category_1.parent_id AS parent_id
      FROM category AS category_1
      ORDER BY category_1.id ASC
      LIMIT 50
      OFFSET ?) AS category_2), '') || ']}}' AS data
