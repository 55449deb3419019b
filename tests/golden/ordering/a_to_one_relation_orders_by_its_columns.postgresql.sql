SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_5.sku AS sku
                FROM (
                  SELECT item_1.sku AS sku
                  FROM item AS item_1
                  ORDER BY (
                    SELECT store_2.city
                    FROM store AS store_2
                    WHERE store_2.id = item_1.store_id) ASC, (
                    SELECT category_4.name
                    FROM category AS category_3, category AS category_4
                    WHERE category_3.id = item_1.category_id AND category_4.id = category_3.parent_id) DESC NULLS LAST, item_1.id ASC
                  LIMIT 50) AS item_5) AS "$") AS nodes) AS "$") AS items, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT category_8.name AS name
                FROM (
                  SELECT category_6.name AS name
                  FROM category AS category_6
                  ORDER BY (
                    SELECT category_7.name
                    FROM category AS category_7
                    WHERE category_7.id = category_6.parent_id) ASC, category_6.id ASC
                  LIMIT 50) AS category_8) AS "$") AS nodes) AS "$") AS categories) AS "$")) AS TEXT) AS data
