SELECT '{"items":' || ifnull((
    SELECT '{"nodes":[' || ifnull(group_concat('{"sku":' || json_quote(item_2.sku) || '}'), '') || '],"edges":[' || ifnull(group_concat('{"node":{"name":' || json_quote(item_2.name) || '}}'), '') || '],"totalCount":' || (
      SELECT count(*) AS count_1
      FROM item AS item_3) || '}' AS anon_1
    FROM (
      SELECT item_1.sku AS sku, item_1.name AS name
      FROM item AS item_1
      ORDER BY item_1.id ASC
      LIMIT 2
      OFFSET ?) AS item_2), 'null') || '}' AS data
