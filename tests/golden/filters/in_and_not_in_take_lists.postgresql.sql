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
                  WHERE item_1.sku = ANY (%(p0)s::VARCHAR[])
                  ORDER BY item_1.id ASC
                  LIMIT %(p1)s::INTEGER) AS item_2) AS r) AS nodes) AS r) AS "in", (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT item_4.stock AS stock
                FROM (
                  SELECT item_3.stock AS stock
                  FROM item AS item_3
                  WHERE NOT (item_3.stock = ANY (%(p2)s::INTEGER[]))
                  ORDER BY item_3.id ASC
                  LIMIT %(p3)s::INTEGER) AS item_4) AS r) AS nodes) AS r) AS "notIn", (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT CAST(item_6.status AS TEXT) AS status
                FROM (
                  SELECT item_5.status AS status
                  FROM item AS item_5
                  WHERE item_5.status = ANY (%(p4)s::item_status[])
                  ORDER BY item_5.id ASC
                  LIMIT %(p5)s::INTEGER) AS item_6) AS r) AS nodes) AS r) AS enums, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT CAST(item_8.price AS TEXT) AS price
                FROM (
                  SELECT item_7.price AS price
                  FROM item AS item_7
                  WHERE item_7.price = ANY (%(p6)s::NUMERIC[])
                  ORDER BY item_7.id ASC
                  LIMIT %(p7)s::INTEGER) AS item_8) AS r) AS nodes) AS r) AS decimals, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT customer_10.name AS name
                FROM (
                  SELECT customer_9.name AS name
                  FROM customer AS customer_9
                  WHERE customer_9.id = ANY (%(p8)s::UUID[])
                  ORDER BY customer_9.id ASC
                  LIMIT %(p9)s::INTEGER) AS customer_10) AS r) AS nodes) AS r) AS uuids) AS r)) AS TEXT) AS row_to_json_1
