SELECT '{"key":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_2.name) || '}') AS group_concat_1
    FROM (
      SELECT item_1.name AS name
      FROM item AS item_1
      WHERE gql_json_has_all(item_1.attributes, ?) = 1
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"anyKey":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_4.name) || '}') AS group_concat_2
    FROM (
      SELECT item_3.name AS name
      FROM item AS item_3
      WHERE gql_json_has_any(item_3.attributes, ?) = 1
      ORDER BY item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']},"allKeys":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_6.name) || '}') AS group_concat_3
    FROM (
      SELECT item_5.name AS name
      FROM item AS item_5
      WHERE gql_json_has_all(item_5.attributes, ?) = 1
      ORDER BY item_5.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), '') || ']},"path":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_8.name) || '}') AS group_concat_4
    FROM (
      SELECT item_7.name AS name
      FROM item AS item_7
      WHERE gql_json_equals(gql_json_at(item_7.attributes, ?), ?) = 1
      ORDER BY item_7.id ASC
      LIMIT 50
      OFFSET ?) AS item_8), '') || ']},"inside":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_10.name) || '}') AS group_concat_5
    FROM (
      SELECT item_9.name AS name
      FROM item AS item_9
      WHERE gql_json_contains(item_9.attributes, ?) = 1
      ORDER BY item_9.id ASC
      LIMIT 50
      OFFSET ?) AS item_10), '') || ']},"absent":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM item AS item_11
  WHERE NOT (gql_json_at(item_11.attributes, ?) IS NULL OR gql_json_at(item_11.attributes, ?) = 'null')) || '},"unknown":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_13.name) || '}') AS group_concat_6
    FROM (
      SELECT item_12.name AS name
      FROM item AS item_12
      WHERE gql_json_equals(gql_json_at(item_12.attributes, ?), ?) = 0
      ORDER BY item_12.id ASC
      LIMIT 50
      OFFSET ?) AS item_13), '') || ']}}' AS data
