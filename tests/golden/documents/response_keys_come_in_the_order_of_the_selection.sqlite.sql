SELECT '{"stores":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM store AS store_3) || ',"nodes":[' || ifnull((
    SELECT group_concat('{"city":' || json_quote(store_2.city) || ',"name":' || json_quote(store_2.name) || ',"pk":' || json_quote(store_2.id) || '}') AS group_concat_1
    FROM (
      SELECT store_1.city AS city, store_1.name AS name, store_1.id AS id
      FROM store AS store_1
      ORDER BY store_1.id ASC
      LIMIT 1
      OFFSET ?) AS store_2), '') || ']},"tags":{"nodes":[' || ifnull((
    SELECT group_concat('{"b":' || json_quote(tag_5.name) || ',"pk":' || json_quote(tag_5.id) || ',"a":' || json_quote(tag_5.name) || '}') AS group_concat_2
    FROM (
      SELECT tag_4.name AS name, tag_4.id AS id
      FROM tag AS tag_4
      ORDER BY tag_4.id ASC
      LIMIT 1
      OFFSET ?) AS tag_5), '') || ']}}' AS data
