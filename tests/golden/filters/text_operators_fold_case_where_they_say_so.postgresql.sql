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
                  WHERE item_1.sku LIKE %(p0)s::VARCHAR
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS "end", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.name AS name
                FROM (
                  SELECT item_3.name AS name
                  FROM item AS item_3
                  WHERE lower(item_3.name) LIKE lower(%(p1)s::VARCHAR)
                  ORDER BY item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS contains, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_6.name AS name
                FROM (
                  SELECT item_5.name AS name
                  FROM item AS item_5
                  WHERE lower(item_5.name) LIKE lower(%(p2)s::VARCHAR)
                  ORDER BY item_5.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS start, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_8.name AS name
                FROM (
                  SELECT item_7.name AS name
                  FROM item AS item_7
                  WHERE lower(item_7.name) LIKE lower(%(p3)s::VARCHAR)
                  ORDER BY item_7.id ASC
                  LIMIT 50) AS item_8) AS "$") AS nodes) AS "$") AS "foldedEnd", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_10.name AS name
                FROM (
                  SELECT store_9.name AS name
                  FROM store AS store_9
                  WHERE lower(store_9.name) = lower(%(p4)s::VARCHAR)
                  ORDER BY store_9.id ASC
                  LIMIT 50) AS store_10) AS "$") AS nodes) AS "$") AS equal) AS "$")) AS TEXT) AS data
