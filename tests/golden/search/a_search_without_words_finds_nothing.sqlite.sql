SELECT '{"a":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM item AS item_1
  WHERE gql_search(?, item_1.name, item_1.sku) = 1) || '},"b":{"totalCount":' || (
  SELECT count(*) AS count_2
  FROM item AS item_2
  WHERE gql_search(?, item_2.name, item_2.sku) = 1) || '},"c":{"totalCount":' || (
  SELECT count(*) AS count_3
  FROM item AS item_3) || '}}' AS data
