SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.sku AS sku, CAST(item_2.price AS TEXT) AS price
                FROM (
                  SELECT item_1.sku AS sku, item_1.price AS price
                  FROM item AS item_1
                  WHERE (item_1.price, item_1.id) > (%(p0)s, %(p1)s::INTEGER)
                  ORDER BY item_1.price ASC, item_1.id ASC
                  LIMIT 2) AS item_2) AS "$") AS nodes, (
              SELECT "$"
              FROM (
                SELECT EXISTS (
                  SELECT 1
                  FROM item AS item_3
                  WHERE (item_3.price, item_3.id) > (%(p2)s, %(p3)s::INTEGER)
                  ORDER BY item_3.price ASC, item_3.id ASC
                  LIMIT 1
                  OFFSET 2) AS "hasNextPage", EXISTS (
                  SELECT 1
                  FROM item AS item_4
                  WHERE (item_4.price, item_4.id) <= (%(p4)s, %(p5)s::INTEGER)
                  ORDER BY item_4.price DESC, item_4.id DESC
                  LIMIT 1
                  OFFSET 0) AS "hasPreviousPage") AS "$") AS "pageInfo") AS "$") AS items) AS "$")) AS TEXT) AS data
