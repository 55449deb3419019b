SELECT '{"two":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku
      FROM item AS item_1
      ORDER BY item_1.price DESC, item_1.stock ASC, item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"tie":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_4.sku) || '}') AS group_concat_2
    FROM (
      SELECT item_3.sku AS sku
      FROM item AS item_3
      ORDER BY item_3.price ASC, item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']},"empty":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_6.sku) || '}') AS group_concat_3
    FROM (
      SELECT item_5.sku AS sku
      FROM item AS item_5
      ORDER BY item_5.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), '') || ']}}' AS data
