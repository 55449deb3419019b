SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.sku AS sku
                FROM (
                  SELECT item_1.sku AS sku
                  FROM item AS item_1
                  ORDER BY item_1.price ASC, item_1.id ASC
                  LIMIT 1) AS item_2) AS "$") AS nodes) AS "$") AS cheap, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.sku AS sku
                FROM (
                  SELECT item_3.sku AS sku
                  FROM item AS item_3
                  ORDER BY item_3.price DESC, item_3.id ASC
                  LIMIT 1) AS item_4) AS "$") AS nodes) AS "$") AS dear, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_6.name AS label, (
                  SELECT "$"
                  FROM (
                    SELECT ARRAY(
                      SELECT "$"
                      FROM (
                        SELECT item_9.sku AS sku
                        FROM (
                          SELECT item_7.sku AS sku
                          FROM item AS item_7
                          WHERE store_6.id = item_7.store_id AND (EXISTS (
                              SELECT 1
                              FROM category AS category_8
                              WHERE category_8.id = item_7.category_id AND category_8.name = %(p0)s::VARCHAR))
                          ORDER BY item_7.id ASC
                          LIMIT 50) AS item_9) AS "$") AS nodes) AS "$") AS toys, (
                  SELECT "$"
                  FROM (
                    SELECT ARRAY(
                      SELECT "$"
                      FROM (
                        SELECT item_12.sku AS sku
                        FROM (
                          SELECT item_10.sku AS sku
                          FROM item AS item_10
                          WHERE store_6.id = item_10.store_id AND (EXISTS (
                              SELECT 1
                              FROM category AS category_11
                              WHERE category_11.id = item_10.category_id AND category_11.name = %(p1)s::VARCHAR))
                          ORDER BY item_10.id ASC
                          LIMIT 50) AS item_12) AS "$") AS nodes) AS "$") AS saws
                FROM (
                  SELECT store_5.name AS name, store_5.id AS id
                  FROM store AS store_5
                  ORDER BY store_5.id ASC
                  LIMIT 1) AS store_6) AS "$") AS nodes) AS "$") AS stores) AS "$")) AS TEXT) AS data
