SELECT '{"byId":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku
      FROM item AS item_1
      WHERE item_1.store_id = ?
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"byIds":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_4.sku) || '}') AS group_concat_2
    FROM (
      SELECT item_3.sku AS sku
      FROM item AS item_3
      WHERE item_3.store_id IN (
        SELECT anon_1.value
        FROM json_each(?) AS anon_1) OR item_3.store_id > ?
      ORDER BY item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']},"nullable":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_6.name) || '}') AS group_concat_3
    FROM (
      SELECT category_5.name AS name
      FROM category AS category_5
      WHERE NOT (category_5.parent_id IS NOT NULL AND category_5.parent_id = ?)
      ORDER BY category_5.id ASC
      LIMIT 50
      OFFSET ?) AS category_6), '') || ']},"there":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_8.name) || '}') AS group_concat_4
    FROM (
      SELECT category_7.name AS name
      FROM category AS category_7
      WHERE category_7.parent_id IS NOT NULL AND 1 = 1
      ORDER BY category_7.id ASC
      LIMIT 50
      OFFSET ?) AS category_8), '') || ']},"more":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM item AS item_9
  WHERE EXISTS (
    SELECT 1
    FROM store AS store_10
    WHERE store_10.id = item_9.store_id AND store_10.id = ? AND store_10.city = ?)) || '}}' AS data
