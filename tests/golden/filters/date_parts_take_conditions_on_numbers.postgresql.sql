SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_2.name AS name, store_2.opened_on AS "openedOn"
                FROM (
                  SELECT store_1.name AS name, store_1.opened_on AS opened_on
                  FROM store AS store_1
                  WHERE CAST(EXTRACT(year
                      FROM store_1.opened_on) AS INTEGER) < %(p0)s::INTEGER AND CAST(EXTRACT(month
                      FROM store_1.opened_on) AS INTEGER) = %(p1)s::INTEGER AND CAST(EXTRACT(day
                      FROM store_1.opened_on) AS INTEGER) = ANY (%(p2)s::INTEGER[])
                  ORDER BY store_1.id ASC
                  LIMIT 50) AS store_2) AS "$") AS nodes) AS "$") AS year, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_4.name AS name, store_4.opened_on AS "openedOn"
                FROM (
                  SELECT store_3.name AS name, store_3.opened_on AS opened_on
                  FROM store AS store_3
                  WHERE CAST(EXTRACT(isodow
                      FROM store_3.opened_on) AS INTEGER) = %(p3)s::INTEGER
                  ORDER BY store_3.id ASC
                  LIMIT 50) AS store_4) AS "$") AS nodes) AS "$") AS weekday, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT (to_json(timezone('UTC', order_6.placed_at)) #>> '{}') || '+00:00' AS "placedAt"
                FROM (
                  SELECT order_5.placed_at AS placed_at
                  FROM "order" AS order_5
                  WHERE CAST(EXTRACT(isodow
                      FROM timezone('UTC', order_5.placed_at)) AS INTEGER) = %(p4)s::INTEGER AND CAST(EXTRACT(hour
                      FROM timezone('UTC', order_5.placed_at)) AS INTEGER) = %(p5)s::INTEGER
                  ORDER BY order_5.id ASC
                  LIMIT 50) AS order_6) AS "$") AS nodes) AS "$") AS "instantsInUtc") AS "$")) AS TEXT) AS data
