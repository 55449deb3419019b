SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_3.sku AS sku, CAST(item_3.price AS TEXT) AS price
                FROM (
                  SELECT item_2.sku AS sku, item_2.price AS price
                  FROM (
                    SELECT item_1.id AS id, item_1.sku AS sku, item_1.name AS name, item_1.price AS price, item_1.cost AS cost, item_1.stock AS stock, item_1.status AS status, item_1.attributes AS attributes, item_1.created_at AS created_at, item_1.updated_at AS updated_at, item_1.version AS version, item_1.store_id AS store_id, item_1.category_id AS category_id, row_number() OVER (PARTITION BY item_1.store_id
                      ORDER BY item_1.price DESC, item_1.id ASC) AS "$place"
                    FROM item AS item_1) AS item_2
                  WHERE item_2."$place" = 1
                  ORDER BY item_2.price DESC, item_2.id ASC
                  LIMIT 1) AS item_3) AS "$") AS nodes, aggregate_6.c0 AS "totalCount", (
              SELECT "$"
              FROM (
                SELECT aggregate_6.c0 AS count, (
                  SELECT "$"
                  FROM (
                    SELECT CAST(aggregate_6.c1 AS TEXT) AS price) AS "$") AS sum, (
                  SELECT "$"
                  FROM (
                    SELECT aggregate_6.c2 AS "storeId") AS "$") AS "countDistinct") AS "$") AS aggregate, ARRAY(
              SELECT "$"
              FROM (
                SELECT (
                  SELECT "$"
                  FROM (
                    SELECT CAST(group_10.c0 AS TEXT) AS status) AS "$") AS keys, group_10.c1 AS count, (
                  SELECT "$"
                  FROM (
                    SELECT CAST(group_10.c2 AS TEXT) AS price) AS "$") AS max
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
                  ORDER BY group_9.c0 ASC
                  LIMIT 50) AS group_10) AS "$") AS "groupBy"
            FROM (
              SELECT count(*) AS c0, sum(item_5.price) AS c1, count(DISTINCT item_5.store_id) AS c2
              FROM (
                SELECT item_4.id AS id, item_4.sku AS sku, item_4.name AS name, item_4.price AS price, item_4.cost AS cost, item_4.stock AS stock, item_4.status AS status, item_4.attributes AS attributes, item_4.created_at AS created_at, item_4.updated_at AS updated_at, item_4.version AS version, item_4.store_id AS store_id, item_4.category_id AS category_id, row_number() OVER (PARTITION BY item_4.store_id
                  ORDER BY item_4.price DESC, item_4.id ASC) AS "$place"
                FROM item AS item_4) AS item_5
              WHERE item_5."$place" = 1) AS aggregate_6) AS "$") AS items) AS "$")) AS TEXT) AS data
