SELECT '{"store":' || ifnull((
    SELECT '{"name":' || json_quote(store_1.name) || ',"items":{"nodes":[' || ifnull((
        SELECT group_concat('{"sku":' || json_quote(item_4.sku) || '}') AS group_concat_1
        FROM (
          SELECT item_2.sku AS sku
          FROM item AS item_2
          WHERE store_1.id = item_2.store_id AND item_2.stock > ? AND (EXISTS (
              SELECT 1
              FROM store AS store_3
              WHERE store_3.id = item_2.store_id AND store_3.city = ?)) AND item_2.name IN (
            SELECT anon_2.value
            FROM json_each(?) AS anon_2) AND item_2.price >= ?
          ORDER BY item_2.price DESC, item_2.id ASC
          LIMIT 2
          OFFSET ?) AS item_4), '') || ']}}' AS anon_1
    FROM store AS store_1
    WHERE store_1.id = ?), 'null') || ',"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_6.sku) || '}') AS group_concat_2
    FROM (
      SELECT item_5.sku AS sku
      FROM item AS item_5
      WHERE 1 = 1
      ORDER BY item_5.name DESC, item_5.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), '') || ']},"nodes":[' || ifnull((
    SELECT group_concat(u.node) AS group_concat_3
    FROM (
      SELECT keys_7.position AS position, ifnull((
          SELECT '{"id":"Item:' || item_8.id || '"}' AS anon_3
          FROM item AS item_8
          WHERE item_8.id = keys_7.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_4.value, '$[0]') AS position, json_extract(anon_4.value, '$[1]') AS k0
        FROM json_each(?) AS anon_4) AS keys_7
      UNION ALL
      SELECT keys_9.position AS position, ifnull((
          SELECT '{"id":"Tag:' || tag_10.id || '"}' AS anon_5
          FROM tag AS tag_10
          WHERE tag_10.id = keys_9.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_6.value, '$[0]') AS position, json_extract(anon_6.value, '$[1]') AS k0
        FROM json_each(?) AS anon_6) AS keys_9
      ORDER BY 1) AS u), '') || ']}' AS data
