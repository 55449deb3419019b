SELECT '{"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_2.name) || ',"items":' || ifnull((
          SELECT '{"aggregate":{"count":' || aggregate_4.c0 || ',"sum":{"stock":' || ifnull(('"' || aggregate_4.c1) || '"', 'null') || '}}}' AS anon_1
          FROM (
            SELECT count(*) AS c0, sum(item_3.stock) AS c1
            FROM item AS item_3
            WHERE store_2.id = item_3.store_id) AS aggregate_4), 'null') || '}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name, store_1.id AS id
      FROM store AS store_1
      ORDER BY store_1.id ASC
      LIMIT 50
      OFFSET ?) AS store_2), '') || ']}}' AS data
