SELECT '{"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_2.name) || ',"items":{"nodes":[' || ifnull((
          SELECT group_concat('{"sku":' || json_quote(item_4.sku) || ',"reviews":{"nodes":[' || ifnull((
                SELECT group_concat('{"rating":' || json_quote(review_6.rating) || ',"customer":' || ifnull((
                      SELECT '{"name":' || json_quote(customer_7.name) || ',"orders":{"nodes":[' || ifnull((
                          SELECT group_concat('{"externalNumber":' || ifnull(('"' || order_9.external_number) || '"', 'null') || '}') AS group_concat_4
                          FROM (
                            SELECT order_8.external_number AS external_number
                            FROM "order" AS order_8
                            WHERE customer_7.id = order_8.customer_id
                            ORDER BY order_8.id ASC
                            LIMIT 50
                            OFFSET ?) AS order_9), '') || ']}}' AS anon_1
                      FROM customer AS customer_7
                      WHERE customer_7.id = review_6.customer_id), 'null') || '}') AS group_concat_3
                FROM (
                  SELECT review_5.rating AS rating, review_5.customer_id AS customer_id
                  FROM review AS review_5
                  WHERE item_4.id = review_5.item_id
                  ORDER BY review_5.id ASC
                  LIMIT 50
                  OFFSET ?) AS review_6), '') || ']}}') AS group_concat_2
          FROM (
            SELECT item_3.sku AS sku, item_3.id AS id
            FROM item AS item_3
            WHERE store_2.id = item_3.store_id
            ORDER BY item_3.id ASC
            LIMIT 50
            OFFSET ?) AS item_4), '') || ']}}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name, store_1.id AS id
      FROM store AS store_1
      ORDER BY store_1.id ASC
      LIMIT 50
      OFFSET ?) AS store_2), '') || ']}}' AS data
