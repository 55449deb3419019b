SELECT '{"items":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM item AS item_3
  WHERE gql_search(?, item_3.name, item_3.sku) = 1) || ',"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || ',"name":' || json_quote(item_2.name) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku, item_1.name AS name
      FROM item AS item_1
      WHERE gql_search(?, item_1.name, item_1.sku) = 1
      ORDER BY 0.0 DESC, item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']}}' AS data
