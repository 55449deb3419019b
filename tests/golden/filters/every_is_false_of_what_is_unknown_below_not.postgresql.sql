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
                  WHERE NOT (EXISTS (
                      SELECT 1
                      FROM item AS item_2
                      WHERE store_1.id = item_2.store_id AND (NOT (item_2.cost > %(p0)s AND item_2.stock >= %(p1)s::INTEGER)) IS NOT true))
                  ORDER BY store_1.id ASC
                  LIMIT 50) AS store_3) AS "$") AS nodes) AS "$") AS stores, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT category_7.name AS name
                FROM (
                  SELECT category_4.name AS name
                  FROM category AS category_4
                  WHERE NOT (EXISTS (
                      SELECT 1
                      FROM item AS item_5
                      WHERE category_4.id = item_5.category_id AND (NOT (
                          SELECT max(review_6.rating) > %(p2)s::INTEGER AS anon_1
                          FROM review AS review_6
                          WHERE item_5.id = review_6.item_id)) IS NOT true))
                  ORDER BY category_4.id ASC
                  LIMIT 50) AS category_7) AS "$") AS nodes) AS "$") AS categories) AS "$")) AS TEXT) AS data
