SELECT '{"items":' || ifnull((
    SELECT '{"nodes":[' || ifnull((
        SELECT group_concat('{"sku":' || json_quote(item_3.sku) || ',"price":' || CASE WHEN (item_3.price IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_3.price)) || '"' END || '}') AS group_concat_1
        FROM (
          SELECT item_2.sku AS sku, item_2.price AS price
          FROM (
            SELECT item_1.id AS id, item_1.sku AS sku, item_1.name AS name, item_1.price AS price, item_1.cost AS cost, item_1.stock AS stock, item_1.status AS status, item_1.attributes AS attributes, item_1.created_at AS created_at, item_1.updated_at AS updated_at, item_1.version AS version, item_1.store_id AS store_id, item_1.category_id AS category_id, row_number() OVER (PARTITION BY item_1.store_id
              ORDER BY item_1.price DESC, item_1.id ASC) AS "$place"
            FROM item AS item_1) AS item_2
          WHERE item_2."$place" = 1
          ORDER BY item_2.price DESC, item_2.id ASC
          LIMIT 1
          OFFSET ?) AS item_3), '') || '],"totalCount":' || aggregate_6.c0 || ',"aggregate":{"count":' || aggregate_6.c0 || ',"sum":{"price":' || ifnull(('"' || aggregate_6.c1) || '"', 'null') || '},"countDistinct":{"storeId":' || aggregate_6.c2 || '}},"groupBy":[' || ifnull((
        SELECT group_concat('{"keys":{"status":' || json_quote(group_10.c0) || '},"count":' || group_10.c1 || ',"max":{"price":' || CASE WHEN (group_10.c2 IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', group_10.c2)) || '"' END || '}}') AS group_concat_2
        FROM (
          SELECT group_9.c0 AS c0, group_9.c1 AS c1, group_9.c2 AS c2
          FROM (
            SELECT item_8.status AS c0, count(*) AS c1, max(item_8.price) AS c2
            FROM (
              SELECT item_7.id AS id, item_7.sku AS sku, item_7.name AS name, item_7.price AS price, item_7.cost AS cost, item_7.stock AS stock, item_7.status AS status, item_7.attributes AS attributes, item_7.created_at AS created_at, item_7.updated_at AS updated_at, item_7.version AS version, item_7.store_id AS store_id, item_7.category_id AS category_id, row_number() OVER (PARTITION BY item_7.store_id
                ORDER BY item_7.price DESC, item_7.id ASC) AS "$place"
              FROM item AS item_7) AS item_8
            WHERE item_8."$place" = 1
            GROUP BY 1) AS group_9
          ORDER BY CASE WHEN (group_9.c0 = ?) THEN 0 WHEN (group_9.c0 = ?) THEN 1 WHEN (group_9.c0 = ?) THEN 2 END ASC NULLS LAST
          LIMIT 50
          OFFSET ?) AS group_10), '') || ']}' AS anon_1
    FROM (
      SELECT count(*) AS c0, gql_sum(item_5.price, '.2f') AS c1, count(DISTINCT item_5.store_id) AS c2
      FROM (
        SELECT item_4.id AS id, item_4.sku AS sku, item_4.name AS name, item_4.price AS price, item_4.cost AS cost, item_4.stock AS stock, item_4.status AS status, item_4.attributes AS attributes, item_4.created_at AS created_at, item_4.updated_at AS updated_at, item_4.version AS version, item_4.store_id AS store_id, item_4.category_id AS category_id, row_number() OVER (PARTITION BY item_4.store_id
          ORDER BY item_4.price DESC, item_4.id ASC) AS "$place"
        FROM item AS item_4) AS item_5
      WHERE item_5."$place" = 1) AS aggregate_6), 'null') || '}' AS data
