SELECT '{"categories":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_2.name) || ',"parent":' || ifnull((
          SELECT '{"name":' || json_quote(category_3.name) || '}' AS anon_1
          FROM category AS category_3
          WHERE category_3.id = category_2.parent_id), 'null') || ',"children":{"nodes":[' || ifnull((
          SELECT group_concat('{"name":' || json_quote(category_5.name) || '}') AS group_concat_2
          FROM (
            SELECT category_4.name AS name
            FROM category AS category_4
            WHERE category_2.id = category_4.parent_id
            ORDER BY category_4.id ASC
            LIMIT 50
            OFFSET ?) AS category_5), '') || ']}}') AS group_concat_1
    FROM (
      SELECT category_1.name AS name, category_1.parent_id AS parent_id, category_1.id AS id
      FROM category AS category_1
      ORDER BY category_1.id ASC
      LIMIT 50
      OFFSET ?) AS category_2), '') || ']}}' AS data
