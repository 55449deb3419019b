SELECT '{"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_2.name) || ',"items":{"nodes":[' || ifnull((
          SELECT group_concat('{"sku":' || json_quote(item_4.sku) || '}') AS group_concat_2
          FROM (
            SELECT item_3.sku AS sku
            FROM item AS item_3
            WHERE store_2.id = item_3.store_id
            ORDER BY item_3.price ASC, item_3.id ASC
            LIMIT 1
            OFFSET ?) AS item_4), '') || '],"totalCount":' || (
        SELECT count(*) AS count_1
        FROM item AS item_5
        WHERE store_2.id = item_5.store_id) || '}}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name, store_1.id AS id
      FROM store AS store_1
      ORDER BY store_1.id ASC
      LIMIT 50
      OFFSET ?) AS store_2), '') || ']}}' AS data
