SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || ',"reviews":{"totalCount":' || (
        SELECT count(*) AS count_1
        FROM (
          SELECT review_6.id AS id, review_6.rating AS rating, review_6.body AS body, review_6.created_at AS created_at, review_6.customer_id AS customer_id, review_6.item_id AS item_id, row_number() OVER (PARTITION BY review_6.rating
            ORDER BY 0.0 DESC, review_6.id ASC) AS "$place"
          FROM review AS review_6
          WHERE item_2.id = review_6.item_id AND gql_search(?, review_6.body) = 1) AS review_7
        WHERE review_7."$place" = 1) || ',"nodes":[' || ifnull((
          SELECT group_concat('{"body":' || json_quote(review_5.body) || '}') AS group_concat_2
          FROM (
            SELECT review_4.body AS body
            FROM (
              SELECT review_3.id AS id, review_3.rating AS rating, review_3.body AS body, review_3.created_at AS created_at, review_3.customer_id AS customer_id, review_3.item_id AS item_id, row_number() OVER (PARTITION BY review_3.rating
                ORDER BY 0.0 DESC, review_3.id ASC) AS "$place"
              FROM review AS review_3
              WHERE item_2.id = review_3.item_id AND gql_search(?, review_3.body) = 1) AS review_4
            WHERE review_4."$place" = 1
            ORDER BY 0.0 DESC, review_4.id ASC
            LIMIT 50
            OFFSET ?) AS review_5), '') || ']}}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku, item_1.id AS id
      FROM item AS item_1
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']}}' AS data
