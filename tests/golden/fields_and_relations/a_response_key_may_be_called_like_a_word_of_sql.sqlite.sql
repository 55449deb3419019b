SELECT '{"select":{"from":[' || ifnull((
    SELECT group_concat('{"where":' || json_quote(store_2.name) || ',"order":' || json_quote(store_2.city) || '}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name, store_1.city AS city
      FROM store AS store_1
      ORDER BY store_1.id ASC
      LIMIT 50
      OFFSET ?) AS store_2), '') || ']}}' AS data
