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
                  ORDER BY item_1.price DESC, item_1.stock ASC, item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS two, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.sku AS sku
                FROM (
                  SELECT item_3.sku AS sku
                  FROM item AS item_3
                  ORDER BY item_3.price ASC, item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS tie, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_6.sku AS sku
                FROM (
                  SELECT item_5.sku AS sku
                  FROM item AS item_5
                  ORDER BY item_5.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS empty) AS "$")) AS TEXT) AS data
