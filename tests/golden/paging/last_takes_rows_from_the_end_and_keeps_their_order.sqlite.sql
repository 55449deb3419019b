SELECT '{"items":' || ifnull((
    SELECT '{"nodes":[' || ifnull(group_concat('{"sku":' || json_quote(item_3.sku) || ',"cost":' || CASE WHEN (item_3.cost IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_3.cost)) || '"' END || '}'), '') || '],"pageInfo":{"hasNextPage":' || CASE WHEN 0 = 1 THEN 'true' ELSE 'false' END || ',"hasPreviousPage":' || CASE WHEN (EXISTS (
        SELECT 1
        FROM item AS item_4
        LIMIT 1
        OFFSET 2)) THEN 'true' ELSE 'false' END || ',"startCursor":' || json_quote(json_extract('[' || group_concat(json_quote('2be7f9f2:[' || CASE WHEN (item_3.cost IS NULL) THEN 'null' ELSE ('"' || CASE WHEN (CAST(printf('%.2f', item_3.cost) AS REAL) = item_3.cost) THEN printf('%.2f', item_3.cost) ELSE printf('%!.18g', item_3.cost) END) || '"' END || ', ' || json_quote(item_3.id) || ']')) || ']', '$[0]')) || ',"endCursor":' || json_quote(json_extract('[' || group_concat(json_quote('2be7f9f2:[' || CASE WHEN (item_3.cost IS NULL) THEN 'null' ELSE ('"' || CASE WHEN (CAST(printf('%.2f', item_3.cost) AS REAL) = item_3.cost) THEN printf('%.2f', item_3.cost) ELSE printf('%!.18g', item_3.cost) END) || '"' END || ', ' || json_quote(item_3.id) || ']')) || ']', '$[#-1]')) || '}}' AS anon_1
    FROM (
      SELECT item_2.sku AS sku, item_2.cost AS cost, item_2.id AS id
      FROM (
        SELECT item_1.sku AS sku, item_1.cost AS cost, item_1.id AS id
        FROM item AS item_1
        ORDER BY item_1.cost DESC NULLS FIRST, item_1.id DESC
        LIMIT 2
        OFFSET ?) AS item_2
      ORDER BY item_2.cost ASC NULLS LAST, item_2.id ASC
      LIMIT 2
      OFFSET ?) AS item_3), 'null') || '}' AS data
