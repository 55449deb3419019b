SELECT '{"items":' || ifnull((
    SELECT '{"totalCount":' || aggregate_2.c0 || ',"aggregate":{"count":' || aggregate_2.c0 || ',"countDistinct":{"sku":' || aggregate_2.c1 || '},"sum":{"stock":' || ifnull(('"' || aggregate_2.c2) || '"', 'null') || '},"avg":{"price":' || CASE WHEN (abs(aggregate_2.c3) <= 1.7976931348623157e308) THEN printf('%!.18g', aggregate_2.c3) ELSE 'null' END || '},"min":{"name":' || json_quote(aggregate_2.c4) || '},"variance":{"cost":' || CASE WHEN (abs(aggregate_2.c5) <= 1.7976931348623157e308) THEN printf('%!.18g', aggregate_2.c5) ELSE 'null' END || '}}}' AS anon_1
    FROM (
      SELECT count(*) AS c0, count(DISTINCT item_1.sku) AS c1, sum(item_1.stock) AS c2, gql_avg(item_1.price, '.2f') AS c3, min(item_1.name) AS c4, gql_variance(item_1.cost, '.2f') AS c5
      FROM item AS item_1
      WHERE 0 = 1) AS aggregate_2), 'null') || ',"one":' || ifnull((
    SELECT '{"aggregate":{"count":' || aggregate_4.c0 || ',"stddev":{"price":' || CASE WHEN (abs(aggregate_4.c1) <= 1.7976931348623157e308) THEN printf('%!.18g', aggregate_4.c1) ELSE 'null' END || '},"variance":{"stock":' || CASE WHEN (abs(aggregate_4.c2) <= 1.7976931348623157e308) THEN printf('%!.18g', aggregate_4.c2) ELSE 'null' END || '}}}' AS anon_2
    FROM (
      SELECT count(*) AS c0, gql_stddev(item_3.price, '.2f') AS c1, gql_variance(item_3.stock, '') AS c2
      FROM item AS item_3
      WHERE item_3.id = ?) AS aggregate_4), 'null') || '}' AS data
