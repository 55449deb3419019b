SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_6.sku AS sku, CAST(item_6.cost AS TEXT) AS cost
                FROM (
                  SELECT item_5.sku AS sku, item_5.cost AS cost, item_5.id AS id
                  FROM (
                    SELECT part_3.sku AS sku, part_3.cost AS cost, part_3.id AS id
                    FROM (
                      SELECT item_1.sku AS sku, item_1.cost AS cost, item_1.id AS id
                      FROM item AS item_1
                      WHERE item_1.cost >= %(p0)s AND (item_1.cost > %(p0)s OR item_1.id > %(p1)s::INTEGER)
                      ORDER BY item_1.cost ASC, item_1.id ASC
                      LIMIT 4) AS part_3
                    UNION ALL
                    SELECT part_4.sku AS sku, part_4.cost AS cost, part_4.id AS id
                    FROM (
                      SELECT item_2.sku AS sku, item_2.cost AS cost, item_2.id AS id
                      FROM item AS item_2
                      WHERE item_2.cost IS NULL
                      ORDER BY item_2.cost ASC, item_2.id ASC
                      LIMIT 4) AS part_4) AS item_5
                  ORDER BY item_5.cost ASC, item_5.id ASC
                  LIMIT 4) AS item_6) AS "$") AS nodes) AS "$") AS items) AS "$")) AS TEXT) AS data
