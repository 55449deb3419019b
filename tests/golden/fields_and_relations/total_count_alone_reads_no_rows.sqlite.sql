SELECT '{"items":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM item AS item_1) || '},"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"items":{"totalCount":' || (
        SELECT count(*) AS count_2
        FROM item AS item_4
        WHERE store_3.id = item_4.store_id) || '}}') AS group_concat_1
    FROM (
      SELECT store_2.id AS id
      FROM store AS store_2
      ORDER BY store_2.id ASC
      LIMIT 50
      OFFSET ?) AS store_3), '') || ']}}' AS data
