SELECT '{"items":' || ifnull((
    SELECT '{"nodes":[' || ifnull((
        SELECT group_concat('{"sku":' || json_quote(item_2.sku) || '}') AS group_concat_1
        FROM (
          SELECT item_1.sku AS sku
          FROM item AS item_1
          WHERE item_1.status = ?
          ORDER BY item_1.id DESC
          LIMIT 1
          OFFSET ?) AS item_2), '') || '],"totalCount":' || aggregate_4.c0 || ',"one":{"count":' || aggregate_4.c0 || ',"max":{"sku":' || json_quote(aggregate_4.c1) || '}},"other":{"count":' || aggregate_4.c0 || ',"min":{"sku":' || json_quote(aggregate_4.c2) || '},"__typename":"ItemAggregate"},"pageInfo":{"hasNextPage":' || CASE WHEN (EXISTS (
        SELECT 1
        FROM item AS item_5
        WHERE item_5.status = ?
        LIMIT 1
        OFFSET 1)) THEN 'true' ELSE 'false' END || '}}' AS anon_1
    FROM (
      SELECT count(*) AS c0, max(item_3.sku) AS c1, min(item_3.sku) AS c2
      FROM item AS item_3
      WHERE item_3.status = ?) AS aggregate_4), 'null') || ',"summed":' || ifnull((
    SELECT '{"nodes":[' || ifnull((
        SELECT group_concat('{"sku":' || json_quote(item_7.sku) || '}') AS group_concat_2
        FROM (
          SELECT item_6.sku AS sku
          FROM item AS item_6
          ORDER BY item_6.id ASC
          LIMIT 0
          OFFSET ?) AS item_7), '') || '],"totalCount":' || aggregate_9.c0 || ',"one":{"count":' || aggregate_9.c0 || '},"other":{"sum":{"stock":' || ifnull(('"' || aggregate_9.c1) || '"', 'null') || '}}}' AS anon_2
    FROM (
      SELECT count(*) AS c0, sum(item_8.stock) AS c1
      FROM item AS item_8) AS aggregate_9), 'null') || '}' AS data
