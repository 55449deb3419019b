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
                  ORDER BY item_1.cost ASC, item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS up, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.sku AS sku, CAST(item_4.cost AS TEXT) AS cost
                FROM (
                  SELECT item_3.sku AS sku, item_3.cost AS cost
                  FROM item AS item_3
                  ORDER BY item_3.cost DESC, item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS down) AS "$")) AS TEXT) AS data
