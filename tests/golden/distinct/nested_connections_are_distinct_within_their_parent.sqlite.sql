SELECT '{"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_2.name) || ',"items":{"totalCount":' || (
        SELECT count(*) AS count_1
        FROM (
          SELECT item_7.id AS id, item_7.sku AS sku, item_7.name AS name, item_7.price AS price, item_7.cost AS cost, item_7.stock AS stock, item_7.status AS status, item_7.attributes AS attributes, item_7.created_at AS created_at, item_7.updated_at AS updated_at, item_7.version AS version, item_7.store_id AS store_id, item_7.category_id AS category_id, row_number() OVER (PARTITION BY item_7.price
            ORDER BY item_7.sku DESC, item_7.id ASC) AS "$place"
          FROM item AS item_7
          WHERE store_2.id = item_7.store_id) AS item_8
        WHERE item_8."$place" = 1) || ',"nodes":[' || ifnull((
          SELECT group_concat('{"sku":' || json_quote(item_6.sku) || ',"price":' || CASE WHEN (item_6.price IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_6.price)) || '"' END || ',"reviews":{"nodes":[' || ifnull((
                SELECT group_concat('{"rating":' || json_quote(review_11.rating) || '}') AS group_concat_3
                FROM (
                  SELECT review_10.rating AS rating
                  FROM (
                    SELECT review_9.id AS id, review_9.rating AS rating, review_9.body AS body, review_9.created_at AS created_at, review_9.customer_id AS customer_id, review_9.item_id AS item_id, row_number() OVER (PARTITION BY review_9.rating
                      ORDER BY review_9.id ASC) AS "$place"
                    FROM review AS review_9
                    WHERE item_6.id = review_9.item_id) AS review_10
                  WHERE review_10."$place" = 1
                  ORDER BY review_10.id ASC
                  LIMIT 50
                  OFFSET ?) AS review_11), '') || ']}}') AS group_concat_2
          FROM (
            SELECT item_5.sku AS sku, item_5.price AS price, item_5.id AS id
            FROM (
              SELECT item_4.sku AS sku, item_4.price AS price, item_4.id AS id
              FROM (
                SELECT item_3.id AS id, item_3.sku AS sku, item_3.name AS name, item_3.price AS price, item_3.cost AS cost, item_3.stock AS stock, item_3.status AS status, item_3.attributes AS attributes, item_3.created_at AS created_at, item_3.updated_at AS updated_at, item_3.version AS version, item_3.store_id AS store_id, item_3.category_id AS category_id, row_number() OVER (PARTITION BY item_3.price
                  ORDER BY item_3.sku DESC, item_3.id ASC) AS "$place"
                FROM item AS item_3
                WHERE store_2.id = item_3.store_id) AS item_4
              WHERE item_4."$place" = 1
              ORDER BY item_4.sku ASC, item_4.id DESC
              LIMIT 2
              OFFSET ?) AS item_5
            ORDER BY item_5.sku DESC, item_5.id ASC
            LIMIT 2
            OFFSET ?) AS item_6), '') || ']}}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name, store_1.id AS id
      FROM store AS store_1
      ORDER BY store_1.id ASC
      LIMIT 50
      OFFSET ?) AS store_2), '') || ']}}' AS data
