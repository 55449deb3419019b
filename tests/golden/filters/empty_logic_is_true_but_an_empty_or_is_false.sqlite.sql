SELECT '{"nothing":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM item AS item_1) || '},"null":{"totalCount":' || (
  SELECT count(*) AS count_2
  FROM item AS item_2) || '},"operators":{"totalCount":' || (
  SELECT count(*) AS count_3
  FROM item AS item_3
  WHERE 1 = 1) || '},"and":{"totalCount":' || (
  SELECT count(*) AS count_4
  FROM item AS item_4
  WHERE 1 = 1) || '},"or":{"totalCount":' || (
  SELECT count(*) AS count_5
  FROM item AS item_5
  WHERE 0 = 1) || '},"not":{"totalCount":' || (
  SELECT count(*) AS count_6
  FROM item AS item_6
  WHERE 0 = 1) || '}}' AS data
