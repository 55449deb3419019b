SELECT '{"percent":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_2.name) || '}') AS group_concat_1
    FROM (
      SELECT item_1.name AS name
      FROM item AS item_1
      WHERE item_1.name GLOB ?
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"underscore":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_4.name) || '}') AS group_concat_2
    FROM (
      SELECT item_3.name AS name
      FROM item AS item_3
      WHERE item_3.name GLOB ?
      ORDER BY item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']},"start":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_6.sku) || '}') AS group_concat_3
    FROM (
      SELECT item_5.sku AS sku
      FROM item AS item_5
      WHERE item_5.sku GLOB ?
      ORDER BY item_5.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), '') || ']},"caseMatters":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_8.name) || '}') AS group_concat_4
    FROM (
      SELECT store_7.name AS name
      FROM store AS store_7
      WHERE store_7.name GLOB ?
      ORDER BY store_7.id ASC
      LIMIT 50
      OFFSET ?) AS store_8), '') || ']},"beyondTheBasicPlane":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_10.name) || '}') AS group_concat_5
    FROM (
      SELECT item_9.name AS name
      FROM item AS item_9
      WHERE item_9.name GLOB ?
      ORDER BY item_9.id ASC
      LIMIT 50
      OFFSET ?) AS item_10), '') || ']},"empty":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM item AS item_11
  WHERE item_11.name GLOB ?) || '}}' AS data
