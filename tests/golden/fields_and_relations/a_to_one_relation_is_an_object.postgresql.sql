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
                    SELECT store_3.name AS name, store_3.city AS city
                    FROM store AS store_3
                    WHERE store_3.id = item_2.store_id) AS "$") AS store, (
                  SELECT "$"
                  FROM (
                    SELECT category_4.name AS name
                    FROM category AS category_4
                    WHERE category_4.id = item_2.category_id) AS "$") AS category
                FROM (
                  SELECT item_1.sku AS sku, item_1.store_id AS store_id, item_1.category_id AS category_id
                  FROM item AS item_1
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS items) AS "$")) AS TEXT) AS data
