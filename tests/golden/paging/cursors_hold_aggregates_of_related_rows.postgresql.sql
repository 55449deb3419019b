SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT '57bd3f09:' || CAST(json_build_array((
                      SELECT CAST(sum(item_5.price) AS TEXT) AS sum_1
                      FROM item AS item_5
                      WHERE store_4.id = item_5.store_id), (
                      SELECT count(*) AS count_1
                      FROM item AS item_6
                      WHERE store_4.id = item_6.store_id), store_4.id) AS TEXT) AS cursor, (
                  SELECT "$"
                  FROM (
                    SELECT store_4.name AS name) AS "$") AS node
                FROM (
                  SELECT store_1.name AS name, store_1.id AS id
                  FROM store AS store_1
                  ORDER BY (
                    SELECT sum(item_2.price) AS sum_2
                    FROM item AS item_2
                    WHERE store_1.id = item_2.store_id) DESC, (
                    SELECT count(*) AS count_2
                    FROM item AS item_3
                    WHERE store_1.id = item_3.store_id) ASC, store_1.id ASC
                  LIMIT 2) AS store_4) AS "$") AS edges) AS "$") AS stores, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT "$"
              FROM (
                SELECT json_agg('a70dce9b:' || CAST(json_build_array((
                        SELECT CAST(sum(review_10.rating) AS TEXT) AS sum_3
                        FROM review AS review_10
                        WHERE item_9.id = review_10.item_id), item_9.id) AS TEXT)) ->> -1 AS "endCursor", EXISTS (
                  SELECT 1
                  FROM item AS item_11
                  LIMIT 1
                  OFFSET 2) AS "hasNextPage") AS "$") AS "pageInfo", coalesce(array_agg((
                  SELECT "$"
                  FROM (
                    SELECT item_9.sku AS sku) AS "$")), ARRAY(
                SELECT ROW()
                WHERE false)) AS nodes
            FROM (
              SELECT item_7.sku AS sku, item_7.id AS id
              FROM item AS item_7
              ORDER BY (
                SELECT sum(review_8.rating) AS sum_4
                FROM review AS review_8
                WHERE item_7.id = review_8.item_id) ASC NULLS FIRST, item_7.id ASC
              LIMIT 2) AS item_9) AS "$") AS items) AS "$")) AS TEXT) AS data
