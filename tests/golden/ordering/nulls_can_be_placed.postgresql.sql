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
                  ORDER BY item_1.cost ASC NULLS FIRST, item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS "upFirst", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.sku AS sku
                FROM (
                  SELECT item_3.sku AS sku
                  FROM item AS item_3
                  ORDER BY item_3.cost ASC, item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS "upLast", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_6.sku AS sku
                FROM (
                  SELECT item_5.sku AS sku
                  FROM item AS item_5
                  ORDER BY item_5.cost DESC, item_5.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS "downFirst", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_8.sku AS sku
                FROM (
                  SELECT item_7.sku AS sku
                  FROM item AS item_7
                  ORDER BY item_7.cost DESC NULLS LAST, item_7.id ASC
                  LIMIT 50) AS item_8) AS "$") AS nodes) AS "$") AS "downLast") AS "$")) AS TEXT) AS data
