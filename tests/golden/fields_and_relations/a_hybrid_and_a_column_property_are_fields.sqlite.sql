SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || ',"inStock":' || CASE WHEN ((item_2.stock > ?) IS NULL) THEN 'null' WHEN ((item_2.stock > ?) = 0) THEN 'false' ELSE 'true' END || ',"reviewCount":' || json_quote((
          SELECT count(review.id) AS count_1
          FROM review
          WHERE review.item_id = item_2.id)) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku, item_1.stock AS stock, item_1.id AS id
      FROM item AS item_1
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']}}' AS data
