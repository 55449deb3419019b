SELECT '{"items":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM item AS item_3
  WHERE item_3.price < ? AND gql_search(?, item_3.name, item_3.sku) = 1) || ',"edges":[' || ifnull((
    SELECT group_concat('{"cursor":' || json_quote('ade18106:[' || json_quote(item_2.sku) || ', ' || json_quote(item_2.id) || ']') || ',"node":{"sku":' || json_quote(item_2.sku) || '}}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku, item_1.id AS id
      FROM item AS item_1
      WHERE item_1.price < ? AND gql_search(?, item_1.name, item_1.sku) = 1
      ORDER BY item_1.sku DESC, item_1.id ASC
      LIMIT 2
      OFFSET ?) AS item_2), '') || '],"pageInfo":{"hasNextPage":' || CASE WHEN (EXISTS (
    SELECT 1
    FROM item AS item_4
    WHERE item_4.price < ? AND gql_search(?, item_4.name, item_4.sku) = 1
    LIMIT 1
    OFFSET 2)) THEN 'true' ELSE 'false' END || '}}}' AS data
