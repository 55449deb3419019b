SELECT '{"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_2.name) || ',"items":' || ifnull((
          SELECT '{"edges":[' || ifnull(group_concat('{"cursor":' || json_quote('8dfe74dc:[' || json_quote(item_4.name) || ', ' || json_quote(item_4.id) || ']') || '}'), '') || '],"pageInfo":{"hasNextPage":' || CASE WHEN (EXISTS (
              SELECT 1
              FROM item AS item_5
              WHERE store_2.id = item_5.store_id
              LIMIT 1
              OFFSET 1)) THEN 'true' ELSE 'false' END || ',"endCursor":' || json_quote(json_extract('[' || group_concat(json_quote('8dfe74dc:[' || json_quote(item_4.name) || ', ' || json_quote(item_4.id) || ']')) || ']', '$[#-1]')) || '}}' AS anon_1
          FROM (
            SELECT item_3.name AS name, item_3.id AS id
            FROM item AS item_3
            WHERE store_2.id = item_3.store_id
            ORDER BY item_3.name DESC, item_3.id ASC
            LIMIT 1
            OFFSET ?) AS item_4), 'null') || '}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name, store_1.id AS id
      FROM store AS store_1
      ORDER BY store_1.id ASC
      LIMIT 2
      OFFSET ?) AS store_2), '') || ']}}' AS data
