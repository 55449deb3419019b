SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_3.sku AS sku
                FROM (
                  SELECT item_1.sku AS sku
                  FROM item AS item_1
                  WHERE item_1.stock > %(p0)s::INTEGER AND (EXISTS (
                      SELECT 1
                      FROM store AS store_2
                      WHERE store_2.id = item_1.store_id AND store_2.city = %(p1)s::VARCHAR)) AND item_1.status = %(p2)s OR NOT (item_1.cost IS NOT NULL OR item_1.sku LIKE %(p3)s::VARCHAR)
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_3) AS "$") AS nodes) AS "$") AS items) AS "$")) AS TEXT) AS data
