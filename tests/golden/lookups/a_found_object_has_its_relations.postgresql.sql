SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT item_1.sku AS sku, (
              SELECT "$"
              FROM (
                SELECT store_2.name AS name
                FROM store AS store_2
                WHERE store_2.id = item_1.store_id) AS "$") AS store, (
              SELECT "$"
              FROM (
                SELECT ARRAY(
                  SELECT "$"
                  FROM (
                    SELECT review_4.rating AS rating
                    FROM (
                      SELECT review_3.rating AS rating
                      FROM review AS review_3
                      WHERE item_1.id = review_3.item_id
                      ORDER BY review_3.id ASC
                      LIMIT 1) AS review_4) AS "$") AS nodes, (
                  SELECT count(*) AS count_1
                  FROM review AS review_5
                  WHERE item_1.id = review_5.item_id) AS "totalCount") AS "$") AS reviews, (
              SELECT "$"
              FROM (
                SELECT ARRAY(
                  SELECT "$"
                  FROM (
                    SELECT tag_7.name AS name
                    FROM (
                      SELECT tag_6.name AS name
                      FROM tag AS tag_6, item_tag AS item_tag_1
                      WHERE item_1.id = item_tag_1.item_id AND tag_6.id = item_tag_1.tag_id
                      ORDER BY tag_6.id ASC
                      LIMIT 50) AS tag_7) AS "$") AS nodes) AS "$") AS tags
            FROM item AS item_1
            WHERE item_1.id = %(p0)s::INTEGER) AS "$") AS item) AS "$")) AS TEXT) AS data
