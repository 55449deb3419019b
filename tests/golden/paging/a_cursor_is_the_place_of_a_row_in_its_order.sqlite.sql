SELECT '{"items":' || ifnull((
    SELECT '{"edges":[' || ifnull(group_concat('{"cursor":' || json_quote('d6cca102:[' || json_quote(item_3.status) || ', ' || CASE WHEN (item_3.price IS NULL) THEN 'null' ELSE ('"' || CASE WHEN (CAST(printf('%.2f', item_3.price) AS REAL) = item_3.price) THEN printf('%.2f', item_3.price) ELSE printf('%!.18g', item_3.price) END) || '"' END || ', ' || ifnull((
              SELECT json_quote(store_4.opened_on) AS json_quote_1
              FROM store AS store_4
              WHERE store_4.id = item_3.store_id), 'null') || ', ' || json_quote(item_3.id) || ']') || ',"node":{"sku":' || json_quote(item_3.sku) || '}}'), '') || '],"pageInfo":{"__typename":"PageInfo","hasNextPage":' || CASE WHEN (EXISTS (
        SELECT 1
        FROM item AS item_5
        LIMIT 1
        OFFSET 3)) THEN 'true' ELSE 'false' END || ',"hasPreviousPage":' || CASE WHEN 0 = 1 THEN 'true' ELSE 'false' END || ',"startCursor":' || json_quote(json_extract('[' || group_concat(json_quote('d6cca102:[' || json_quote(item_3.status) || ', ' || CASE WHEN (item_3.price IS NULL) THEN 'null' ELSE ('"' || CASE WHEN (CAST(printf('%.2f', item_3.price) AS REAL) = item_3.price) THEN printf('%.2f', item_3.price) ELSE printf('%!.18g', item_3.price) END) || '"' END || ', ' || ifnull((
                SELECT json_quote(store_6.opened_on) AS json_quote_2
                FROM store AS store_6
                WHERE store_6.id = item_3.store_id), 'null') || ', ' || json_quote(item_3.id) || ']')) || ']', '$[0]')) || ',"endCursor":' || json_quote(json_extract('[' || group_concat(json_quote('d6cca102:[' || json_quote(item_3.status) || ', ' || CASE WHEN (item_3.price IS NULL) THEN 'null' ELSE ('"' || CASE WHEN (CAST(printf('%.2f', item_3.price) AS REAL) = item_3.price) THEN printf('%.2f', item_3.price) ELSE printf('%!.18g', item_3.price) END) || '"' END || ', ' || ifnull((
                SELECT json_quote(store_7.opened_on) AS json_quote_3
                FROM store AS store_7
                WHERE store_7.id = item_3.store_id), 'null') || ', ' || json_quote(item_3.id) || ']')) || ']', '$[#-1]')) || '}}' AS anon_1
    FROM (
      SELECT item_1.sku AS sku, item_1.status AS status, item_1.price AS price, item_1.store_id AS store_id, item_1.id AS id
      FROM item AS item_1
      ORDER BY CASE WHEN (item_1.status = ?) THEN 0 WHEN (item_1.status = ?) THEN 1 WHEN (item_1.status = ?) THEN 2 END ASC, item_1.price DESC, (
        SELECT store_2.opened_on
        FROM store AS store_2
        WHERE store_2.id = item_1.store_id) ASC NULLS LAST, item_1.id ASC
      LIMIT 3
      OFFSET ?) AS item_3), 'null') || '}' AS data
