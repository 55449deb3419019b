SELECT '{"items":' || ifnull((
    SELECT '{"edges":[' || ifnull(group_concat('{"cursor":' || json_quote('fcf4880d:[' || json_quote(item_3.name) || ', ' || json_quote(item_3.id) || ']') || ',"node":{"sku":' || json_quote(item_3.sku) || ',"name":' || json_quote(item_3.name) || ',"store":' || ifnull((
            SELECT '{"name":' || json_quote(store_4.name) || '}' AS anon_2
            FROM store AS store_4
            WHERE store_4.id = item_3.store_id), 'null') || '}}'), '') || '],"pageInfo":{"hasNextPage":' || CASE WHEN (EXISTS (
        SELECT 1
        FROM (
          SELECT item_5.id AS id, item_5.sku AS sku, item_5.name AS name, item_5.price AS price, item_5.cost AS cost, item_5.stock AS stock, item_5.status AS status, item_5.attributes AS attributes, item_5.created_at AS created_at, item_5.updated_at AS updated_at, item_5.version AS version, item_5.store_id AS store_id, item_5.category_id AS category_id, row_number() OVER (PARTITION BY item_5.name
            ORDER BY item_5.name ASC, item_5.id ASC) AS "$place"
          FROM item AS item_5) AS item_6
        WHERE item_6."$place" = 1
        LIMIT 1
        OFFSET 2)) THEN 'true' ELSE 'false' END || ',"hasPreviousPage":' || CASE WHEN 0 = 1 THEN 'true' ELSE 'false' END || ',"endCursor":' || json_quote(json_extract('[' || group_concat(json_quote('fcf4880d:[' || json_quote(item_3.name) || ', ' || json_quote(item_3.id) || ']')) || ']', '$[#-1]')) || '},"totalCount":' || (
      SELECT count(*) AS count_1
      FROM (
        SELECT item_7.id AS id, item_7.sku AS sku, item_7.name AS name, item_7.price AS price, item_7.cost AS cost, item_7.stock AS stock, item_7.status AS status, item_7.attributes AS attributes, item_7.created_at AS created_at, item_7.updated_at AS updated_at, item_7.version AS version, item_7.store_id AS store_id, item_7.category_id AS category_id, row_number() OVER (PARTITION BY item_7.name
          ORDER BY item_7.name ASC, item_7.id ASC) AS "$place"
        FROM item AS item_7) AS item_8
      WHERE item_8."$place" = 1) || '}' AS anon_1
    FROM (
      SELECT item_2.sku AS sku, item_2.name AS name, item_2.store_id AS store_id, item_2.id AS id
      FROM (
        SELECT item_1.id AS id, item_1.sku AS sku, item_1.name AS name, item_1.price AS price, item_1.cost AS cost, item_1.stock AS stock, item_1.status AS status, item_1.attributes AS attributes, item_1.created_at AS created_at, item_1.updated_at AS updated_at, item_1.version AS version, item_1.store_id AS store_id, item_1.category_id AS category_id, row_number() OVER (PARTITION BY item_1.name
          ORDER BY item_1.name ASC, item_1.id ASC) AS "$place"
        FROM item AS item_1) AS item_2
      WHERE item_2."$place" = 1
      ORDER BY item_2.name ASC, item_2.id ASC
      LIMIT 2
      OFFSET ?) AS item_3), 'null') || '}' AS data
