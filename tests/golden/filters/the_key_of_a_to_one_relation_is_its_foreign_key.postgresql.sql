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
                  WHERE item_1.store_id = %(p0)s::INTEGER
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS "byId", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.sku AS sku
                FROM (
                  SELECT item_3.sku AS sku
                  FROM item AS item_3
                  WHERE item_3.store_id = ANY (%(p1)s::INTEGER[]) OR item_3.store_id > %(p2)s::INTEGER
                  ORDER BY item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS "byIds", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT category_6.name AS name
                FROM (
                  SELECT category_5.name AS name
                  FROM category AS category_5
                  WHERE NOT (category_5.parent_id IS NOT NULL AND category_5.parent_id = %(p3)s::INTEGER)
                  ORDER BY category_5.id ASC
                  LIMIT 50) AS category_6) AS "$") AS nodes) AS "$") AS nullable, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT category_8.name AS name
                FROM (
                  SELECT category_7.name AS name
                  FROM category AS category_7
                  WHERE category_7.parent_id IS NOT NULL AND true
                  ORDER BY category_7.id ASC
                  LIMIT 50) AS category_8) AS "$") AS nodes) AS "$") AS there, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_9
              WHERE EXISTS (
                SELECT 1
                FROM store AS store_10
                WHERE store_10.id = item_9.store_id AND store_10.id = %(p4)s::INTEGER AND store_10.city = %(p5)s::VARCHAR)) AS "totalCount") AS "$") AS more) AS "$")) AS TEXT) AS data
