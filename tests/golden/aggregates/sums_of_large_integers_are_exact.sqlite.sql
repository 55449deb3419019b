SELECT '{"orders":' || ifnull((
    SELECT '{"aggregate":{"sum":{"externalNumber":' || ifnull(('"' || aggregate_2.c0) || '"', 'null') || '},"avg":{"externalNumber":' || CASE WHEN (abs(aggregate_2.c1) <= 1.7976931348623157e308) THEN printf('%!.18g', aggregate_2.c1) ELSE 'null' END || '},"max":{"externalNumber":' || ifnull(('"' || aggregate_2.c2) || '"', 'null') || '}}}' AS anon_1
    FROM (
      SELECT gql_sum(order_1.external_number, '') AS c0, gql_avg(order_1.external_number, '') AS c1, max(order_1.external_number) AS c2
      FROM "order" AS order_1) AS aggregate_2), 'null') || '}' AS data
