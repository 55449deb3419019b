SELECT '{"items":' || ifnull((
    SELECT '{"nodes":[' || ifnull((
        SELECT group_concat('{"sku":' || json_quote(item_2.sku) || '}') AS group_concat_1
        FROM (
          SELECT item_1.sku AS sku
          FROM item AS item_1
          WHERE gql_search(?, item_1.name, item_1.sku) = 1
          ORDER BY 0.0 DESC, item_1.id ASC
          LIMIT 1
          OFFSET ?) AS item_2), '') || '],"totalCount":' || aggregate_4.c0 || ',"aggregate":{"count":' || aggregate_4.c0 || ',"sum":{"stock":' || ifnull(('"' || aggregate_4.c1) || '"', 'null') || '},"min":{"name":' || json_quote(aggregate_4.c2) || '}},"groupBy":[' || ifnull((
        SELECT group_concat('{"keys":{"storeId":' || json_quote(group_7.c0) || '},"count":' || group_7.c1 || '}') AS group_concat_2
        FROM (
          SELECT group_6.c0 AS c0, group_6.c1 AS c1
          FROM (
            SELECT item_5.store_id AS c0, count(*) AS c1
            FROM item AS item_5
            WHERE gql_search(?, item_5.name, item_5.sku) = 1
            GROUP BY 1
            HAVING count(*) >= ?) AS group_6
          ORDER BY group_6.c1 DESC, group_6.c0 ASC NULLS LAST
          LIMIT 50
          OFFSET ?) AS group_7), '') || ']}' AS anon_1
    FROM (
      SELECT count(*) AS c0, sum(item_3.stock) AS c1, min(item_3.name) AS c2
      FROM item AS item_3
      WHERE gql_search(?, item_3.name, item_3.sku) = 1) AS aggregate_4), 'null') || '}' AS data
