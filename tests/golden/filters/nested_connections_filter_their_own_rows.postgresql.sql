SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_2.name AS name, (
                  SELECT "$"
                  FROM (
                    SELECT ARRAY(
                      SELECT "$"
                      FROM (
                        SELECT item_5.sku AS sku
                        FROM (
                          SELECT item_3.sku AS sku
                          FROM item AS item_3
                          WHERE store_2.id = item_3.store_id AND (EXISTS (
                              SELECT 1
                              FROM category AS category_4
                              WHERE category_4.id = item_3.category_id AND category_4.name = %(p1)s::VARCHAR))
                          ORDER BY item_3.id ASC
                          LIMIT 50) AS item_5) AS "$") AS nodes, (
                      SELECT count(*) AS count_1
                      FROM item AS item_6
                      WHERE store_2.id = item_6.store_id AND (EXISTS (
                          SELECT 1
                          FROM category AS category_7
                          WHERE category_7.id = item_6.category_id AND category_7.name = %(p2)s::VARCHAR))) AS "totalCount") AS "$") AS items
                FROM (
                  SELECT store_1.name AS name, store_1.id AS id
                  FROM store AS store_1
                  WHERE store_1.city = %(p0)s::VARCHAR
                  ORDER BY store_1.id ASC
                  LIMIT 50) AS store_2) AS "$") AS nodes) AS "$") AS stores) AS "$")) AS TEXT) AS data
