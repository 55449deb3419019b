SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || ',"price":' || CASE WHEN (item_2.price IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_2.price)) || '"' END || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku, item_1.price AS price
      FROM item AS item_1
      WHERE item_1.price != ? AND item_1.price >= ? AND item_1.price < ?
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']}}' AS data
