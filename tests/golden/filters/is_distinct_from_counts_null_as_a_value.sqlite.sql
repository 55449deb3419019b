SELECT '{"categories":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_2.name) || '}') AS group_concat_1
    FROM (
      SELECT category_1.name AS name
      FROM category AS category_1
      WHERE category_1.parent_id IS NOT ?
      ORDER BY category_1.id ASC
      LIMIT 50
      OFFSET ?) AS category_2), '') || ']},"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_4.name) || '}') AS group_concat_2
    FROM (
      SELECT item_3.name AS name
      FROM item AS item_3
      WHERE gql_json_equals(item_3.attributes, ?) IS NOT 1
      ORDER BY item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']}}' AS data
