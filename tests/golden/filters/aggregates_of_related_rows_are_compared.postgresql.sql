SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_3.name AS name
                FROM (
                  SELECT store_1.name AS name
                  FROM store AS store_1
                  WHERE (
                    SELECT count(*) > %(p0)s::INTEGER AS anon_1
                    FROM item AS item_2
                    WHERE store_1.id = item_2.store_id)
                  ORDER BY store_1.id ASC
                  LIMIT 50) AS store_3) AS "$") AS nodes) AS "$") AS many, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_6.name AS name
                FROM (
                  SELECT store_4.name AS name
                  FROM store AS store_4
                  WHERE (
                    SELECT sum(item_5.stock) > %(p1)s::BIGINT AND max(item_5.price) < %(p2)s AS anon_2
                    FROM item AS item_5
                    WHERE store_4.id = item_5.store_id)
                  ORDER BY store_4.id ASC
                  LIMIT 50) AS store_6) AS "$") AS nodes) AS "$") AS rich, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_9.name AS name
                FROM (
                  SELECT store_7.name AS name
                  FROM store AS store_7
                  WHERE (
                    SELECT count(*) = %(p4)s::INTEGER AND CAST((sum(item_8.price) * round(1, 40)) / CAST(count(item_8.price) AS NUMERIC) AS DOUBLE PRECISION) > %(p5)s AS anon_3
                    FROM item AS item_8
                    WHERE store_7.id = item_8.store_id AND item_8.status = %(p3)s)
                  ORDER BY store_7.id ASC
                  LIMIT 50) AS store_9) AS "$") AS nodes) AS "$") AS "some", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_12.sku AS sku
                FROM (
                  SELECT item_10.sku AS sku
                  FROM item AS item_10
                  WHERE NOT (
                    SELECT CAST((sum(review_11.rating) * round(1, 40)) / CAST(count(review_11.rating) AS NUMERIC) AS DOUBLE PRECISION) > %(p6)s AS anon_4
                    FROM review AS review_11
                    WHERE item_10.id = review_11.item_id)
                  ORDER BY item_10.id ASC
                  LIMIT 50) AS item_12) AS "$") AS nodes) AS "$") AS unknown, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_15.sku AS sku
                FROM (
                  SELECT item_13.sku AS sku
                  FROM item AS item_13
                  WHERE (
                    SELECT count(DISTINCT tag_14.name) = ANY (%(p7)s::INTEGER[]) AND min(tag_14.name) != %(p8)s::VARCHAR AS anon_5
                    FROM tag AS tag_14, item_tag AS item_tag_1
                    WHERE item_13.id = item_tag_1.item_id AND tag_14.id = item_tag_1.tag_id)
                  ORDER BY item_13.id ASC
                  LIMIT 50) AS item_15) AS "$") AS nodes) AS "$") AS tagged, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT category_19.name AS name
                FROM (
                  SELECT category_16.name AS name
                  FROM category AS category_16
                  WHERE (
                    SELECT count(*) >= %(p10)s::INTEGER AS anon_6
                    FROM category AS category_17
                    WHERE category_16.id = category_17.parent_id AND (
                      SELECT count(*) = %(p9)s::INTEGER AS anon_7
                      FROM category AS category_18
                      WHERE category_17.id = category_18.parent_id))
                  ORDER BY category_16.id ASC
                  LIMIT 50) AS category_19) AS "$") AS nodes) AS "$") AS nested, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM store AS store_20
              WHERE true) AS "totalCount") AS "$") AS "all") AS "$")) AS TEXT) AS data
