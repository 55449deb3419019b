SELECT '{"nodes":[' || ifnull((
    SELECT group_concat(u.node) AS group_concat_1
    FROM (
      SELECT keys_1.position AS position, ifnull((
          SELECT '{"id":"Tag:' || tag_2.id || '","name":' || json_quote(tag_2.name) || ',"items":{"totalCount":' || (
            SELECT count(*) AS count_1
            FROM item AS item_3, item_tag AS item_tag_1
            WHERE tag_2.id = item_tag_1.tag_id AND item_3.id = item_tag_1.item_id) || '}}' AS anon_1
          FROM tag AS tag_2
          WHERE tag_2.id = keys_1.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_2.value, '$[0]') AS position, json_extract(anon_2.value, '$[1]') AS k0
        FROM json_each(?) AS anon_2) AS keys_1
      UNION ALL
      SELECT keys_4.position AS position, ifnull((
          SELECT '{"id":"Item:' || item_5.id || '","sku":' || json_quote(item_5.sku) || ',"store":' || ifnull((
              SELECT '{"name":' || json_quote(store_6.name) || '}' AS anon_4
              FROM store AS store_6
              WHERE store_6.id = item_5.store_id), 'null') || '}' AS anon_3
          FROM item AS item_5
          WHERE item_5.id = keys_4.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_5.value, '$[0]') AS position, json_extract(anon_5.value, '$[1]') AS k0
        FROM json_each(?) AS anon_5) AS keys_4
      ORDER BY 1) AS u), '') || '],"none":[]}' AS data
