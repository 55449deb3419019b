SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT CAST(item_2.price AS TEXT) AS price
                FROM (
                  SELECT item_1.price AS price
                  FROM item AS item_1
                  WHERE item_1.price > %(p0)s
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS gt, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT CAST(item_4.price AS TEXT) AS price
                FROM (
                  SELECT item_3.price AS price
                  FROM item AS item_3
                  WHERE item_3.price >= %(p1)s
                  ORDER BY item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS gte, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_6.name AS name
                FROM (
                  SELECT item_5.name AS name
                  FROM item AS item_5
                  WHERE item_5.name < %(p2)s::VARCHAR
                  ORDER BY item_5.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS lt, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_8.opened_on AS "openedOn"
                FROM (
                  SELECT store_7.opened_on AS opened_on
                  FROM store AS store_7
                  WHERE store_7.opened_on <= %(p3)s::DATE
                  ORDER BY store_7.id ASC
                  LIMIT 50) AS store_8) AS "$") AS nodes) AS "$") AS lte, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT (to_json(timezone('UTC', order_10.placed_at)) #>> '{}') || '+00:00' AS "placedAt"
                FROM (
                  SELECT order_9.placed_at AS placed_at
                  FROM "order" AS order_9
                  WHERE order_9.placed_at > %(p4)s::TIMESTAMP
                  WITH TIME ZONE AND order_9.placed_at <= %(p5)s::TIMESTAMP
                  WITH TIME ZONE
                  ORDER BY order_9.id ASC
                  LIMIT 50) AS order_10) AS "$") AS nodes) AS "$") AS range) AS "$")) AS TEXT) AS data
