SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"pk":' || json_quote(item_2.id) || ',"inStock":' || CASE WHEN ((item_2.stock > ?) IS NULL) THEN 'null' WHEN ((item_2.stock > ?) = 0) THEN 'false' ELSE 'true' END || '}') AS group_concat_1
    FROM (
      SELECT item_1.id AS id, item_1.stock AS stock
      FROM item AS item_1
      WHERE item_1.store_id = ? AND item_1.price > ? AND CASE WHEN (item_1.store_id = ?) THEN (item_1.stock > ?) = ? ELSE 0 END = 1 AND CASE WHEN (item_1.store_id = ?) THEN (item_1.stock > ?) <= ? AND ((item_1.stock > ?) < ? OR item_1.id > ?) ELSE 0 END = 1
      ORDER BY item_1.stock > ? DESC NULLS FIRST, item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']}}' AS data
