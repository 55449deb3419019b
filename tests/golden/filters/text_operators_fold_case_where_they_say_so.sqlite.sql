SELECT '{"end":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku
      FROM item AS item_1
      WHERE item_1.sku GLOB ?
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"contains":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_4.name) || '}') AS group_concat_2
    FROM (
      SELECT item_3.name AS name
      FROM item AS item_3
      WHERE gql_fold(item_3.name) GLOB gql_fold(?)
      ORDER BY item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']},"start":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_6.name) || '}') AS group_concat_3
    FROM (
      SELECT item_5.name AS name
      FROM item AS item_5
      WHERE gql_fold(item_5.name) GLOB gql_fold(?)
      ORDER BY item_5.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), '') || ']},"foldedEnd":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_8.name) || '}') AS group_concat_4
    FROM (
      SELECT item_7.name AS name
      FROM item AS item_7
      WHERE gql_fold(item_7.name) GLOB gql_fold(?)
      ORDER BY item_7.id ASC
      LIMIT 50
      OFFSET ?) AS item_8), '') || ']},"equal":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_10.name) || '}') AS group_concat_5
    FROM (
      SELECT store_9.name AS name
      FROM store AS store_9
      WHERE gql_fold(store_9.name) = gql_fold(?)
      ORDER BY store_9.id ASC
      LIMIT 50
      OFFSET ?) AS store_10), '') || ']}}' AS data
