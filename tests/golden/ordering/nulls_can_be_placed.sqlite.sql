SELECT '{"upFirst":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku
      FROM item AS item_1
      ORDER BY item_1.cost ASC, item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"upLast":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_4.sku) || '}') AS group_concat_2
    FROM (
      SELECT item_3.sku AS sku
      FROM item AS item_3
      ORDER BY item_3.cost ASC NULLS LAST, item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']},"downFirst":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_6.sku) || '}') AS group_concat_3
    FROM (
      SELECT item_5.sku AS sku
      FROM item AS item_5
      ORDER BY item_5.cost DESC NULLS FIRST, item_5.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), '') || ']},"downLast":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_8.sku) || '}') AS group_concat_4
    FROM (
      SELECT item_7.sku AS sku
      FROM item AS item_7
      ORDER BY item_7.cost DESC, item_7.id ASC
      LIMIT 50
      OFFSET ?) AS item_8), '') || ']}}' AS data
