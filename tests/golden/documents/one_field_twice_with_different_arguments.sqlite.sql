SELECT '{"cheap":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku
      FROM item AS item_1
      ORDER BY item_1.price ASC, item_1.id ASC
      LIMIT 1
      OFFSET ?) AS item_2), '') || ']},"dear":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_4.sku) || '}') AS group_concat_2
    FROM (
      SELECT item_3.sku AS sku
      FROM item AS item_3
      ORDER BY item_3.price DESC, item_3.id ASC
      LIMIT 1
      OFFSET ?) AS item_4), '') || ']},"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"label":' || json_quote(store_6.name) || ',"toys":{"nodes":[' || ifnull((
          SELECT group_concat('{"sku":' || json_quote(item_9.sku) || '}') AS group_concat_4
          FROM (
            SELECT item_7.sku AS sku
            FROM item AS item_7
            WHERE store_6.id = item_7.store_id AND (EXISTS (
                SELECT 1
                FROM category AS category_8
                WHERE category_8.id = item_7.category_id AND category_8.name = ?))
            ORDER BY item_7.id ASC
            LIMIT 50
            OFFSET ?) AS item_9), '') || ']},"saws":{"nodes":[' || ifnull((
          SELECT group_concat('{"sku":' || json_quote(item_12.sku) || '}') AS group_concat_5
          FROM (
            SELECT item_10.sku AS sku
            FROM item AS item_10
            WHERE store_6.id = item_10.store_id AND (EXISTS (
                SELECT 1
                FROM category AS category_11
                WHERE category_11.id = item_10.category_id AND category_11.name = ?))
            ORDER BY item_10.id ASC
            LIMIT 50
            OFFSET ?) AS item_12), '') || ']}}') AS group_concat_3
    FROM (
      SELECT store_5.name AS name, store_5.id AS id
      FROM store AS store_5
      ORDER BY store_5.id ASC
      LIMIT 1
      OFFSET ?) AS store_6), '') || ']}}' AS data
