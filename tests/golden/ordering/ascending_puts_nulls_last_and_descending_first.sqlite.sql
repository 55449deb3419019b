SELECT '{"up":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || ',"cost":' || CASE WHEN (item_2.cost IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_2.cost)) || '"' END || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku, item_1.cost AS cost
      FROM item AS item_1
      ORDER BY item_1.cost ASC NULLS LAST, item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"down":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_4.sku) || ',"cost":' || CASE WHEN (item_4.cost IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_4.cost)) || '"' END || '}') AS group_concat_2
    FROM (
      SELECT item_3.sku AS sku, item_3.cost AS cost
      FROM item AS item_3
      ORDER BY item_3.cost DESC NULLS FIRST, item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']}}' AS data
