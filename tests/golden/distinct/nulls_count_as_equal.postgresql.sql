SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT review_3.id AS pk, review_3.body AS body
                FROM (
                  SELECT review_2.id AS id, review_2.body AS body
                  FROM (
                    SELECT review_1.id AS id, review_1.rating AS rating, review_1.body AS body, review_1.created_at AS created_at, review_1.customer_id AS customer_id, review_1.item_id AS item_id, row_number() OVER (PARTITION BY review_1.body
                      ORDER BY review_1.id ASC) AS "$place"
                    FROM review AS review_1) AS review_2
                  WHERE review_2."$place" = 1
                  ORDER BY review_2.id ASC
                  LIMIT 50) AS review_3) AS "$") AS nodes, (
              SELECT count(*) AS count_1
              FROM (
                SELECT review_4.id AS id, review_4.rating AS rating, review_4.body AS body, review_4.created_at AS created_at, review_4.customer_id AS customer_id, review_4.item_id AS item_id, row_number() OVER (PARTITION BY review_4.body
                  ORDER BY review_4.id ASC) AS "$place"
                FROM review AS review_4) AS review_5
              WHERE review_5."$place" = 1) AS "totalCount") AS "$") AS reviews) AS "$")) AS TEXT) AS data
