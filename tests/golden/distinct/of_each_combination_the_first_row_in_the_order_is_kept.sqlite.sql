SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_3.sku) || ',"storeId":' || json_quote(item_3.store_id) || ',"status":' || json_quote(item_3.status) || ',"price":' || CASE WHEN (item_3.price IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_3.price)) || '"' END || '}') AS group_concat_1
    FROM (
      SELECT item_2.sku AS sku, item_2.store_id AS store_id, item_2.status AS status, item_2.price AS price
      FROM (
        SELECT item_1.id AS id, item_1.sku AS sku, item_1.name AS name, item_1.price AS price, item_1.cost AS cost, item_1.stock AS stock, item_1.status AS status, item_1.attributes AS attributes, item_1.created_at AS created_at, item_1.updated_at AS updated_at, item_1.version AS version, item_1.store_id AS store_id, item_1.category_id AS category_id, row_number() OVER (PARTITION BY item_1.store_id, item_1.status
          ORDER BY item_1.price DESC, item_1.id ASC) AS "$place"
        FROM item AS item_1) AS item_2
      WHERE item_2."$place" = 1
      ORDER BY item_2.price DESC, item_2.id ASC
      LIMIT 50
      OFFSET ?) AS item_3), '') || '],"totalCount":' || (
  SELECT count(*) AS count_1
  FROM (
    SELECT item_4.id AS id, item_4.sku AS sku, item_4.name AS name, item_4.price AS price, item_4.cost AS cost, item_4.stock AS stock, item_4.status AS status, item_4.attributes AS attributes, item_4.created_at AS created_at, item_4.updated_at AS updated_at, item_4.version AS version, item_4.store_id AS store_id, item_4.category_id AS category_id, row_number() OVER (PARTITION BY item_4.store_id, item_4.status
      ORDER BY item_4.price DESC, item_4.id ASC) AS "$place"
    FROM item AS item_4) AS item_5
  WHERE item_5."$place" = 1) || '}}' AS data
