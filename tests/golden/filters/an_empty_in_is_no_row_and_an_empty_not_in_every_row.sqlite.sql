SELECT '{"none":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku
      FROM item AS item_1
      WHERE item_1.cost IN (
        SELECT anon_1.value
        FROM json_each(?) AS anon_1)
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"all":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_4.sku) || '}') AS group_concat_2
    FROM (
      SELECT item_3.sku AS sku
      FROM item AS item_3
      WHERE (item_3.cost NOT IN (
          SELECT anon_2.value
          FROM json_each(?) AS anon_2))
      ORDER BY item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']}}' AS data
