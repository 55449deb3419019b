SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_6.sku) || ',"cost":' || CASE WHEN (item_6.cost IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_6.cost)) || '"' END || '}') AS group_concat_1
    FROM (
      SELECT item_5.sku AS sku, item_5.cost AS cost, item_5.id AS id
      FROM (
        SELECT part_3.sku AS sku, part_3.cost AS cost, part_3.id AS id
        FROM (
          SELECT item_1.sku AS sku, item_1.cost AS cost, item_1.id AS id
          FROM item AS item_1
          WHERE item_1.cost >= ? AND (item_1.cost > ? OR item_1.id > ?)
          ORDER BY item_1.cost ASC NULLS LAST, item_1.id ASC
          LIMIT 4
          OFFSET ?) AS part_3
        UNION ALL
        SELECT part_4.sku AS sku, part_4.cost AS cost, part_4.id AS id
        FROM (
          SELECT item_2.sku AS sku, item_2.cost AS cost, item_2.id AS id
          FROM item AS item_2
          WHERE item_2.cost IS NULL
          ORDER BY item_2.cost ASC NULLS LAST, item_2.id ASC
          LIMIT 4
          OFFSET ?) AS part_4) AS item_5
      ORDER BY item_5.cost ASC NULLS LAST, item_5.id ASC
      LIMIT 4
      OFFSET ?) AS item_6), '') || ']}}' AS data
