SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.sku AS sku, (
                  SELECT "$"
                  FROM (
                    SELECT (
                      SELECT count(*) AS count_1
                      FROM (
                        SELECT review_6.id AS id, review_6.rating AS rating, review_6.body AS body, review_6.created_at AS created_at, review_6.customer_id AS customer_id, review_6.item_id AS item_id, row_number() OVER (PARTITION BY review_6.rating
                          ORDER BY CAST(ts_rank(setweight(to_tsvector('simple', coalesce(review_6.body, '')), 'A'), websearch_to_tsquery('simple', %(p4)s::VARCHAR)) AS DOUBLE PRECISION) DESC, review_6.id ASC) AS "$place"
                        FROM review AS review_6
                        WHERE item_2.id = review_6.item_id AND (setweight(to_tsvector('simple', coalesce(review_6.body, '')), 'A') @@ websearch_to_tsquery('simple', %(p3)s::VARCHAR))) AS review_7
                      WHERE review_7."$place" = 1) AS "totalCount", ARRAY(
                      SELECT "$"
                      FROM (
                        SELECT review_5.body AS body
                        FROM (
                          SELECT review_4.body AS body
                          FROM (
                            SELECT review_3.id AS id, review_3.rating AS rating, review_3.body AS body, review_3.created_at AS created_at, review_3.customer_id AS customer_id, review_3.item_id AS item_id, row_number() OVER (PARTITION BY review_3.rating
                              ORDER BY CAST(ts_rank(setweight(to_tsvector('simple', coalesce(review_3.body, '')), 'A'), websearch_to_tsquery('simple', %(p1)s::VARCHAR)) AS DOUBLE PRECISION) DESC, review_3.id ASC) AS "$place"
                            FROM review AS review_3
                            WHERE item_2.id = review_3.item_id AND (setweight(to_tsvector('simple', coalesce(review_3.body, '')), 'A') @@ websearch_to_tsquery('simple', %(p0)s::VARCHAR))) AS review_4
                          WHERE review_4."$place" = 1
                          ORDER BY CAST(ts_rank(setweight(to_tsvector('simple', coalesce(review_4.body, '')), 'A'), websearch_to_tsquery('simple', %(p2)s::VARCHAR)) AS DOUBLE PRECISION) DESC, review_4.id ASC
                          LIMIT 50) AS review_5) AS "$") AS nodes) AS "$") AS reviews
                FROM (
                  SELECT item_1.sku AS sku, item_1.id AS id
                  FROM item AS item_1
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS items) AS "$")) AS TEXT) AS data
