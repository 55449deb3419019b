SELECT CAST(row_to_json((
      SELECT r
      FROM (
        SELECT (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT item_2.sku AS sku
                FROM (
                  SELECT item_1.sku AS sku
                  FROM item AS item_1
                  ORDER BY item_1.cost ASC NULLS FIRST, item_1.id ASC
                  LIMIT %(p0)s::INTEGER) AS item_2) AS r) AS nodes) AS r) AS "upFirst", (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT item_4.sku AS sku
                FROM (
                  SELECT item_3.sku AS sku
                  FROM item AS item_3
                  ORDER BY item_3.cost ASC, item_3.id ASC
                  LIMIT %(p1)s::INTEGER) AS item_4) AS r) AS nodes) AS r) AS "upLast", (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT item_6.sku AS sku
                FROM (
                  SELECT item_5.sku AS sku
                  FROM item AS item_5
                  ORDER BY item_5.cost DESC, item_5.id ASC
                  LIMIT %(p2)s::INTEGER) AS item_6) AS r) AS nodes) AS r) AS "downFirst", (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT item_8.sku AS sku
                FROM (
                  SELECT item_7.sku AS sku
                  FROM item AS item_7
                  ORDER BY item_7.cost DESC NULLS LAST, item_7.id ASC
                  LIMIT %(p3)s::INTEGER) AS item_8) AS r) AS nodes) AS r) AS "downLast") AS r)) AS TEXT) AS row_to_json_1
