SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_3.sku) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku
      FROM item AS item_1
      WHERE item_1.stock > ? AND (EXISTS (
          SELECT 1
          FROM store AS store_2
          WHERE store_2.id = item_1.store_id AND store_2.city = ?)) AND item_1.status = ? OR NOT (item_1.cost IS NOT NULL OR (item_1.sku GLOB ?))
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_3), '') || ']}}' AS data
