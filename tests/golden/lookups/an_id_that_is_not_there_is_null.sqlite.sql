SELECT '{"item":' || ifnull((
    SELECT '{"sku":' || json_quote(item_1.sku) || '}' AS anon_1
    FROM item AS item_1
    WHERE item_1.id = ?), 'null') || ',"node":' || ifnull((
    SELECT '{"id":"Store:' || store_2.id || '"}' AS anon_2
    FROM store AS store_2
    WHERE store_2.id = ?), 'null') || ',"nodes":[' || ifnull((
    SELECT group_concat(u.node) AS group_concat_1
    FROM (
      SELECT keys_3.position AS position, ifnull((
          SELECT '{"id":"Store:' || store_4.id || '"}' AS anon_3
          FROM store AS store_4
          WHERE store_4.id = keys_3.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_4.value, '$[0]') AS position, json_extract(anon_4.value, '$[1]') AS k0
        FROM json_each(?) AS anon_4) AS keys_3
      ORDER BY 1) AS u), '') || ']}' AS data
