SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_3.name AS name
                FROM (
                  SELECT item_1.name AS name
                  FROM item AS item_1
                  WHERE EXISTS (
                    SELECT 1
                    FROM review AS review_2
                    WHERE item_1.id = review_2.item_id AND review_2.rating >= %(p0)s::INTEGER)
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_3) AS "$") AS nodes) AS "$") AS "some", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_6.sku AS sku
                FROM (
                  SELECT item_4.sku AS sku
                  FROM item AS item_4
                  WHERE NOT (EXISTS (
                      SELECT 1
                      FROM review AS review_5
                      WHERE item_4.id = review_5.item_id AND (review_5.rating >= %(p1)s::INTEGER) IS NOT true))
                  ORDER BY item_4.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS every, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_9.sku AS sku
                FROM (
                  SELECT item_7.sku AS sku
                  FROM item AS item_7
                  WHERE NOT (EXISTS (
                      SELECT 1
                      FROM review AS review_8
                      WHERE item_7.id = review_8.item_id AND (review_8.body LIKE %(p2)s::VARCHAR) IS NOT true))
                  ORDER BY item_7.id ASC
                  LIMIT 50) AS item_9) AS "$") AS nodes) AS "$") AS "everyUnknown", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_12.sku AS sku
                FROM (
                  SELECT item_10.sku AS sku
                  FROM item AS item_10
                  WHERE NOT (EXISTS (
                      SELECT 1
                      FROM review AS review_11
                      WHERE item_10.id = review_11.item_id AND review_11.body IS NULL))
                  ORDER BY item_10.id ASC
                  LIMIT 50) AS item_12) AS "$") AS nodes) AS "$") AS none, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_15.sku AS sku
                FROM (
                  SELECT item_13.sku AS sku
                  FROM item AS item_13
                  WHERE NOT (EXISTS (
                      SELECT 1
                      FROM review AS review_14
                      WHERE item_13.id = review_14.item_id AND true))
                  ORDER BY item_13.id ASC
                  LIMIT 50) AS item_15) AS "$") AS nodes) AS "$") AS empty, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_18.sku AS sku
                FROM (
                  SELECT item_16.sku AS sku
                  FROM item AS item_16
                  WHERE EXISTS (
                    SELECT 1
                    FROM review AS review_17
                    WHERE item_16.id = review_17.item_id AND true)
                  ORDER BY item_16.id ASC
                  LIMIT 50) AS item_18) AS "$") AS nodes) AS "$") AS "notEmpty", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_22.sku AS sku
                FROM (
                  SELECT item_19.sku AS sku
                  FROM item AS item_19
                  WHERE NOT (EXISTS (
                      SELECT 1
                      FROM review AS review_20
                      WHERE item_19.id = review_20.item_id AND review_20.rating < %(p3)s::INTEGER)) AND (EXISTS (
                      SELECT 1
                      FROM review AS review_21
                      WHERE item_19.id = review_21.item_id AND true))
                  ORDER BY item_19.id ASC
                  LIMIT 50) AS item_22) AS "$") AS nodes) AS "$") AS several) AS "$")) AS TEXT) AS data
