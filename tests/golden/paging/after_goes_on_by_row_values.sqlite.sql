SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || ',"price":' || CASE WHEN (item_2.price IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_2.price)) || '"' END || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku, item_1.price AS price
      FROM item AS item_1
      WHERE (item_1.price, item_1.id) > (?, ?)
      ORDER BY item_1.price ASC, item_1.id ASC
      LIMIT 2
      OFFSET ?) AS item_2), '') || '],"pageInfo":{"hasNextPage":' || CASE WHEN (EXISTS (
    SELECT 1
    FROM item AS item_3
    WHERE (item_3.price, item_3.id) > (?, ?)
    ORDER BY item_3.price ASC, item_3.id ASC
    LIMIT 1
    OFFSET 2)) THEN 'true' ELSE 'false' END || ',"hasPreviousPage":' || CASE WHEN (EXISTS (
    SELECT 1
    FROM item AS item_4
    WHERE (item_4.price, item_4.id) <= (?, ?)
    ORDER BY item_4.price DESC, item_4.id DESC
    LIMIT 1
    OFFSET 0)) THEN 'true' ELSE 'false' END || '}}}' AS data
