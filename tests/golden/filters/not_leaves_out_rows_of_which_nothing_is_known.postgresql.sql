SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.sku AS sku, CAST(item_2.cost AS TEXT) AS cost
                FROM (
                  SELECT item_1.sku AS sku, item_1.cost AS cost
                  FROM item AS item_1
                  WHERE item_1.cost <= %(p0)s
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS items) AS "$")) AS TEXT) AS data
