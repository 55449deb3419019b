SELECT '{"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_2.name) || '}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name
      FROM store AS store_1
      ORDER BY store_1.id ASC
      LIMIT 50
      OFFSET ?) AS store_2), '') || ']},"tags":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(tag_4.name) || '}') AS group_concat_2
    FROM (
      SELECT tag_3.name AS name
      FROM tag AS tag_3
      ORDER BY tag_3.id ASC
      LIMIT 50
      OFFSET ?) AS tag_4), '') || ']},"customers":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM customer AS customer_5) || '}}' AS data
