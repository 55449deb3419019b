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
                  WHERE item_1.sku = %(p0)s::VARCHAR
                  ORDER BY item_1.id ASC
                  LIMIT %(p1)s::INTEGER) AS item_2) AS r) AS nodes) AS r) AS string, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT item_4.stock AS stock
                FROM (
                  SELECT item_3.stock AS stock
                  FROM item AS item_3
                  WHERE item_3.stock != %(p2)s::INTEGER
                  ORDER BY item_3.id ASC
                  LIMIT %(p3)s::INTEGER) AS item_4) AS r) AS nodes) AS r) AS int, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT CAST(order_6.external_number AS TEXT) AS "externalNumber"
                FROM (
                  SELECT order_5.external_number AS external_number
                  FROM "order" AS order_5
                  WHERE order_5.external_number = %(p4)s::BIGINT
                  ORDER BY order_5.id ASC
                  LIMIT %(p5)s::INTEGER) AS order_6) AS r) AS nodes) AS r) AS "bigInt", (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT CAST(item_8.price AS TEXT) AS price
                FROM (
                  SELECT item_7.price AS price
                  FROM item AS item_7
                  WHERE item_7.price = %(p6)s
                  ORDER BY item_7.id ASC
                  LIMIT %(p7)s::INTEGER) AS item_8) AS r) AS nodes) AS r) AS decimal, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT CAST(item_10.status AS TEXT) AS status
                FROM (
                  SELECT item_9.status AS status
                  FROM item AS item_9
                  WHERE item_9.status = %(p8)s
                  ORDER BY item_9.id ASC
                  LIMIT %(p9)s::INTEGER) AS item_10) AS r) AS nodes) AS r) AS enum, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT store_12.delivers AS delivers
                FROM (
                  SELECT store_11.delivers AS delivers
                  FROM store AS store_11
                  WHERE store_11.delivers = %(p10)s
                  ORDER BY store_11.id ASC
                  LIMIT %(p11)s::INTEGER) AS store_12) AS r) AS nodes) AS r) AS boolean, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT store_14.opened_on AS "openedOn"
                FROM (
                  SELECT store_13.opened_on AS opened_on
                  FROM store AS store_13
                  WHERE store_13.opened_on = %(p12)s::DATE
                  ORDER BY store_13.id ASC
                  LIMIT %(p13)s::INTEGER) AS store_14) AS r) AS nodes) AS r) AS date, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT (to_json(timezone('UTC', order_16.placed_at)) #>> '{}') || '+00:00' AS "placedAt"
                FROM (
                  SELECT order_15.placed_at AS placed_at
                  FROM "order" AS order_15
                  WHERE order_15.placed_at = %(p14)s::TIMESTAMP
                  WITH TIME ZONE
                  ORDER BY order_15.id ASC
                  LIMIT %(p15)s::INTEGER) AS order_16) AS r) AS nodes) AS r) AS datetime, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT CAST(order_18.id AS TEXT) AS pk
                FROM (
                  SELECT order_17.id AS id
                  FROM "order" AS order_17
                  WHERE order_17.id = %(p16)s::UUID
                  ORDER BY order_17.id ASC
                  LIMIT %(p17)s::INTEGER) AS order_18) AS r) AS nodes) AS r) AS uuid, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT item_20.sku AS sku
                FROM (
                  SELECT item_19.sku AS sku
                  FROM item AS item_19
                  WHERE (item_19.stock > %(stock_1)s::INTEGER) = %(p18)s
                  ORDER BY item_19.id ASC
                  LIMIT %(p19)s::INTEGER) AS item_20) AS r) AS nodes) AS r) AS hybrid, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT item_22.sku AS sku
                FROM (
                  SELECT item_21.sku AS sku
                  FROM item AS item_21
                  WHERE (
                    SELECT count(review.id) AS count_1
                    FROM review
                    WHERE review.item_id = item_21.id) = %(p20)s::INTEGER
                  ORDER BY item_21.id ASC
                  LIMIT %(p21)s::INTEGER) AS item_22) AS r) AS nodes) AS r) AS "columnProperty") AS r)) AS TEXT) AS row_to_json_1
