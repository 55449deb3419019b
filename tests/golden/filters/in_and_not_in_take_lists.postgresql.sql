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
                  WHERE item_1.sku = ANY (%(p0)s::VARCHAR[])
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS "in", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.stock AS stock
                FROM (
                  SELECT item_3.stock AS stock
                  FROM item AS item_3
                  WHERE NOT (item_3.stock = ANY (%(p1)s::INTEGER[]))
                  ORDER BY item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS "notIn", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT CAST(item_6.status AS TEXT) AS status
                FROM (
                  SELECT item_5.status AS status
                  FROM item AS item_5
                  WHERE item_5.status = ANY (%(p2)s::item_status[])
                  ORDER BY item_5.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS enums, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT CAST(item_8.price AS TEXT) AS price
                FROM (
                  SELECT item_7.price AS price
                  FROM item AS item_7
                  WHERE item_7.price = ANY (%(p3)s::NUMERIC[])
                  ORDER BY item_7.id ASC
                  LIMIT 50) AS item_8) AS "$") AS nodes) AS "$") AS decimals, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT customer_10.name AS name
                FROM (
                  SELECT customer_9.name AS name
                  FROM customer AS customer_9
                  WHERE customer_9.id = ANY (%(p4)s::UUID[])
                  ORDER BY customer_9.id ASC
                  LIMIT 50) AS customer_10) AS "$") AS nodes) AS "$") AS uuids) AS "$")) AS TEXT) AS data
