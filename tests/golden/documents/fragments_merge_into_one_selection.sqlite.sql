SELECT '{"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_2.name) || ',"city":' || json_quote(store_2.city) || ',"items":{"nodes":[' || ifnull((
          SELECT group_concat('{"sku":' || json_quote(item_4.sku) || ',"price":' || CASE WHEN (item_4.price IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_4.price)) || '"' END || ',"store":' || ifnull((
                SELECT '{"name":' || json_quote(store_5.name) || ',"city":' || json_quote(store_5.city) || '}' AS anon_1
                FROM store AS store_5
                WHERE store_5.id = item_4.store_id), 'null') || '}') AS group_concat_2
          FROM (
            SELECT item_3.sku AS sku, item_3.price AS price, item_3.store_id AS store_id
            FROM item AS item_3
            WHERE store_2.id = item_3.store_id
            ORDER BY item_3.id ASC
            LIMIT 50
            OFFSET ?) AS item_4), '') || '],"totalCount":' || (
        SELECT count(*) AS count_1
        FROM item AS item_6
        WHERE store_2.id = item_6.store_id) || '}}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name, store_1.city AS city, store_1.id AS id
      FROM store AS store_1
      ORDER BY store_1.id ASC
      LIMIT 1
      OFFSET ?) AS store_2), '') || ']}}' AS data
