SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"id":"Item:' || item_2.id || '","pk":' || json_quote(item_2.id) || ',"sku":' || json_quote(item_2.sku) || ',"price":' || CASE WHEN (item_2.price IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_2.price)) || '"' END || ',"cost":' || CASE WHEN (item_2.cost IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_2.cost)) || '"' END || ',"stock":' || json_quote(item_2.stock) || ',"status":' || json_quote(item_2.status) || ',"attributes":' || CASE WHEN json_valid(item_2.attributes) THEN item_2.attributes ELSE 'null' END || ',"createdAt":' || json_quote(replace(CASE WHEN (instr(item_2.created_at, '.') > 0) THEN rtrim(rtrim(item_2.created_at, '0'), '.') ELSE item_2.created_at END, ' ', 'T') || '+00:00') || ',"updatedAt":' || json_quote(replace(CASE WHEN (instr(item_2.updated_at, '.') > 0) THEN rtrim(rtrim(item_2.updated_at, '0'), '.') ELSE item_2.updated_at END, ' ', 'T') || '+00:00') || ',"version":' || json_quote(item_2.version) || ',"storeId":' || json_quote(item_2.store_id) || '}') AS group_concat_1
    FROM (
      SELECT item_1.id AS id, item_1.sku AS sku, item_1.price AS price, item_1.cost AS cost, item_1.stock AS stock, item_1.status AS status, item_1.attributes AS attributes, item_1.created_at AS created_at, item_1.updated_at AS updated_at, item_1.version AS version, item_1.store_id AS store_id
      FROM item AS item_1
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"orders":{"nodes":[' || ifnull((
    SELECT group_concat('{"id":' || json_quote('Order:' || replace(replace(replace((((((((substr(order_4.id, 1, 8) || '-') || substr(order_4.id, 9, 4)) || '-') || substr(order_4.id, 13, 4)) || '-') || substr(order_4.id, 17, 4)) || '-') || substr(order_4.id, 21, 12), '%', '%25'), ':', '%3A'), ',', '%2C')) || ',"pk":' || json_quote((((((((substr(order_4.id, 1, 8) || '-') || substr(order_4.id, 9, 4)) || '-') || substr(order_4.id, 13, 4)) || '-') || substr(order_4.id, 17, 4)) || '-') || substr(order_4.id, 21, 12)) || ',"externalNumber":' || ifnull(('"' || order_4.external_number) || '"', 'null') || ',"status":' || json_quote(order_4.status) || ',"placedAt":' || json_quote(replace(CASE WHEN (instr(order_4.placed_at, '.') > 0) THEN rtrim(rtrim(order_4.placed_at, '0'), '.') ELSE order_4.placed_at END, ' ', 'T') || '+00:00') || '}') AS group_concat_2
    FROM (
      SELECT order_3.id AS id, order_3.external_number AS external_number, order_3.status AS status, order_3.placed_at AS placed_at
      FROM "order" AS order_3
      ORDER BY order_3.id ASC
      LIMIT 50
      OFFSET ?) AS order_4), '') || ']},"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"pk":' || json_quote(store_6.id) || ',"name":' || json_quote(store_6.name) || ',"openedOn":' || json_quote(store_6.opened_on) || ',"delivers":' || CASE WHEN (store_6.delivers IS NULL) THEN 'null' WHEN (store_6.delivers = 0) THEN 'false' ELSE 'true' END || '}') AS group_concat_3
    FROM (
      SELECT store_5.id AS id, store_5.name AS name, store_5.opened_on AS opened_on, store_5.delivers AS delivers
      FROM store AS store_5
      ORDER BY store_5.id ASC
      LIMIT 50
      OFFSET ?) AS store_6), '') || ']}}' AS data
