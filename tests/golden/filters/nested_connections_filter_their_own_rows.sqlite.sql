SELECT '{"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_2.name) || ',"items":{"nodes":[' || ifnull((
          SELECT group_concat('{"sku":' || json_quote(item_5.sku) || '}') AS group_concat_2
          FROM (
            SELECT item_3.sku AS sku
            FROM item AS item_3
            WHERE store_2.id = item_3.store_id AND (EXISTS (
                SELECT 1
                FROM category AS category_4
                WHERE category_4.id = item_3.category_id AND category_4.name = ?))
            ORDER BY item_3.id ASC
            LIMIT 50
            OFFSET ?) AS item_5), '') || '],"totalCount":' || (
        SELECT count(*) AS count_1
        FROM item AS item_6
        WHERE store_2.id = item_6.store_id AND (EXISTS (
            SELECT 1
            FROM category AS category_7
            WHERE category_7.id = item_6.category_id AND category_7.name = ?))) || '}}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name, store_1.id AS id
      FROM store AS store_1
      WHERE store_1.city = ?
      ORDER BY store_1.id ASC
      LIMIT 50
      OFFSET ?) AS store_2), '') || ']}}' AS data
