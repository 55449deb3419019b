SELECT '{"__typename":"Query","items":' || ifnull((
    SELECT '{"__typename":"ItemConnection","nodes":[' || ifnull(group_concat('{"__typename":"Item","store":' || ifnull((
            SELECT '{"__typename":"Store"}' AS anon_2
            FROM store AS store_3
            WHERE store_3.id = item_2.store_id), 'null') || '}'), '') || '],"edges":[' || ifnull(group_concat('{"__typename":"ItemEdge","node":{"kind":"Item"}}'), '') || ']}' AS anon_1
    FROM (
      SELECT item_1.store_id AS store_id
      FROM item AS item_1
      ORDER BY item_1.id ASC
      LIMIT 1
      OFFSET ?) AS item_2), 'null') || ',"node":' || ifnull((
    SELECT '{"__typename":"Tag"}' AS anon_3
    FROM tag AS tag_4
    WHERE tag_4.id = ?), 'null') || '}' AS data
