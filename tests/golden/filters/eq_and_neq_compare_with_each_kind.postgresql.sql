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
                  WHERE item_1.sku = %(p0)s::VARCHAR
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS string, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.stock AS stock
                FROM (
                  SELECT item_3.stock AS stock
                  FROM item AS item_3
                  WHERE item_3.stock != %(p1)s::INTEGER
                  ORDER BY item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS int, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT CAST(order_6.external_number AS TEXT) AS "externalNumber"
                FROM (
                  SELECT order_5.external_number AS external_number
                  FROM "order" AS order_5
                  WHERE order_5.external_number = %(p2)s::BIGINT
                  ORDER BY order_5.id ASC
                  LIMIT 50) AS order_6) AS "$") AS nodes) AS "$") AS "bigInt", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT CAST(item_8.price AS TEXT) AS price
                FROM (
                  SELECT item_7.price AS price
                  FROM item AS item_7
                  WHERE item_7.price = %(p3)s
                  ORDER BY item_7.id ASC
                  LIMIT 50) AS item_8) AS "$") AS nodes) AS "$") AS decimal, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT CAST(item_10.status AS TEXT) AS status
                FROM (
                  SELECT item_9.status AS status
                  FROM item AS item_9
                  WHERE item_9.status = %(p4)s
                  ORDER BY item_9.id ASC
                  LIMIT 50) AS item_10) AS "$") AS nodes) AS "$") AS enum, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_12.delivers AS delivers
                FROM (
                  SELECT store_11.delivers AS delivers
                  FROM store AS store_11
                  WHERE store_11.delivers = %(p5)s
                  ORDER BY store_11.id ASC
                  LIMIT 50) AS store_12) AS "$") AS nodes) AS "$") AS boolean, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_14.opened_on AS "openedOn"
                FROM (
                  SELECT store_13.opened_on AS opened_on
                  FROM store AS store_13
                  WHERE store_13.opened_on = %(p6)s::DATE
                  ORDER BY store_13.id ASC
                  LIMIT 50) AS store_14) AS "$") AS nodes) AS "$") AS date, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT (to_json(timezone('UTC', order_16.placed_at)) #>> '{}') || '+00:00' AS "placedAt"
                FROM (
                  SELECT order_15.placed_at AS placed_at
                  FROM "order" AS order_15
                  WHERE order_15.placed_at = %(p7)s::TIMESTAMP
                  WITH TIME ZONE
                  ORDER BY order_15.id ASC
                  LIMIT 50) AS order_16) AS "$") AS nodes) AS "$") AS datetime, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT CAST(order_18.id AS TEXT) AS pk
                FROM (
                  SELECT order_17.id AS id
                  FROM "order" AS order_17
                  WHERE order_17.id = %(p8)s::UUID
                  ORDER BY order_17.id ASC
                  LIMIT 50) AS order_18) AS "$") AS nodes) AS "$") AS uuid, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_20.sku AS sku
                FROM (
                  SELECT item_19.sku AS sku
                  FROM item AS item_19
                  WHERE (item_19.stock > %(stock_1)s::INTEGER) = %(p9)s
                  ORDER BY item_19.id ASC
                  LIMIT 50) AS item_20) AS "$") AS nodes) AS "$") AS hybrid, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_22.sku AS sku
                FROM (
                  SELECT item_21.sku AS sku
                  FROM item AS item_21
                  WHERE (
                    SELECT count(review.id) AS count_1
                    FROM review
                    WHERE review.item_id = item_21.id) = %(p10)s::INTEGER
                  ORDER BY item_21.id ASC
                  LIMIT 50) AS item_22) AS "$") AS nodes) AS "$") AS "columnProperty") AS "$")) AS TEXT) AS data
