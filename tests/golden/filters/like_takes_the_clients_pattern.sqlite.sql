SELECT '{"like":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_2.name) || '}') AS group_concat_1
    FROM (
      SELECT item_1.name AS name
      FROM item AS item_1
      WHERE item_1.name GLOB ?
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"escaped":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_4.name) || '}') AS group_concat_2
    FROM (
      SELECT item_3.name AS name
      FROM item AS item_3
      WHERE item_3.name GLOB ?
      ORDER BY item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']},"notLike":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_6.name) || '}') AS group_concat_3
    FROM (
      SELECT item_5.name AS name
      FROM item AS item_5
      WHERE NOT (item_5.name GLOB ?)
      ORDER BY item_5.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), '') || ']},"ilike":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_8.name) || '}') AS group_concat_4
    FROM (
      SELECT item_7.name AS name
      FROM item AS item_7
      WHERE gql_fold(item_7.name) GLOB gql_fold(?)
      ORDER BY item_7.id ASC
      LIMIT 50
      OFFSET ?) AS item_8), '') || ']},"notIlike":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM item AS item_9
  WHERE NOT (gql_fold(item_9.name) GLOB gql_fold(?))) || '}}' AS data
