SELECT '{"items":{"edges":[' || ifnull((
    SELECT group_concat('{"cursor":' || json_quote('fd43d1f5:[' || ifnull((
            SELECT json_quote(store_8.name) AS json_quote_1
            FROM store AS store_8
            WHERE store_8.id = item_7.store_id), 'null') || ', ' || CASE WHEN (item_7.price IS NULL) THEN 'null' ELSE ('"' || CASE WHEN (CAST(printf('%.2f', item_7.price) AS REAL) = item_7.price) THEN printf('%.2f', item_7.price) ELSE printf('%!.18g', item_7.price) END) || '"' END || ', ' || json_quote(item_7.id) || ']') || ',"node":{"sku":' || json_quote(item_7.sku) || '}}') AS group_concat_1
    FROM (
      SELECT item_5.sku AS sku, item_5.store_id AS store_id, item_5.price AS price, item_5.id AS id
      FROM (
        SELECT item_1.sku AS sku, item_1.store_id AS store_id, item_1.price AS price, item_1.id AS id
        FROM item AS item_1
        WHERE (
          SELECT store_3.name
          FROM store AS store_3
          WHERE store_3.id = item_1.store_id) >= ? AND ((
            SELECT store_2.name
            FROM store AS store_2
            WHERE store_2.id = item_1.store_id) > ? OR (item_1.price, item_1.id) < (?, ?))
        ORDER BY (
          SELECT store_4.name
          FROM store AS store_4
          WHERE store_4.id = item_1.store_id) ASC, item_1.price DESC, item_1.id DESC
        LIMIT 2
        OFFSET ?) AS item_5
      ORDER BY (
        SELECT store_6.name
        FROM store AS store_6
        WHERE store_6.id = item_5.store_id) DESC, item_5.price ASC, item_5.id ASC
      LIMIT 2
      OFFSET ?) AS item_7), '') || ']}}' AS data
