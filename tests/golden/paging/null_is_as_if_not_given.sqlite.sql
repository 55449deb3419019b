SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"pk":' || json_quote(item_2.id) || '}') AS group_concat_1
    FROM (
      SELECT item_1.id AS id
      FROM item AS item_1
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']}}' AS data
