SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || ',"store":' || ifnull((
          SELECT '{"name":' || json_quote(store_3.name) || ',"city":' || json_quote(store_3.city) || '}' AS anon_1
          FROM store AS store_3
          WHERE store_3.id = item_2.store_id), 'null') || ',"category":' || ifnull((
          SELECT '{"name":' || json_quote(category_4.name) || '}' AS anon_2
          FROM category AS category_4
          WHERE category_4.id = item_2.category_id), 'null') || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku, item_1.store_id AS store_id, item_1.category_id AS category_id
      FROM item AS item_1
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']}}' AS data
