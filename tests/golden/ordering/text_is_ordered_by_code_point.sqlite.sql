SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_2.name) || '}') AS group_concat_1
    FROM (
      SELECT item_1.name AS name
      FROM item AS item_1
      ORDER BY item_1.name ASC, item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_4.name) || '}') AS group_concat_2
    FROM (
      SELECT store_3.name AS name
      FROM store AS store_3
      ORDER BY store_3.name DESC, store_3.id ASC
      LIMIT 50
      OFFSET ?) AS store_4), '') || ']}}' AS data
