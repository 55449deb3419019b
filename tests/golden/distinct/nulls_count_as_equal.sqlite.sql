SELECT '{"reviews":{"nodes":[' || ifnull((
    SELECT group_concat('{"pk":' || json_quote(review_3.id) || ',"body":' || json_quote(review_3.body) || '}') AS group_concat_1
    FROM (
      SELECT review_2.id AS id, review_2.body AS body
      FROM (
        SELECT review_1.id AS id, review_1.rating AS rating, review_1.body AS body, review_1.created_at AS created_at, review_1.customer_id AS customer_id, review_1.item_id AS item_id, row_number() OVER (PARTITION BY review_1.body
          ORDER BY review_1.id ASC) AS "$place"
        FROM review AS review_1) AS review_2
      WHERE review_2."$place" = 1
      ORDER BY review_2.id ASC
      LIMIT 50
      OFFSET ?) AS review_3), '') || '],"totalCount":' || (
  SELECT count(*) AS count_1
  FROM (
    SELECT review_4.id AS id, review_4.rating AS rating, review_4.body AS body, review_4.created_at AS created_at, review_4.customer_id AS customer_id, review_4.item_id AS item_id, row_number() OVER (PARTITION BY review_4.body
      ORDER BY review_4.id ASC) AS "$place"
    FROM review AS review_4) AS review_5
  WHERE review_5."$place" = 1) || '}}' AS data
