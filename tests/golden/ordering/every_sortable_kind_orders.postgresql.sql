SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT CAST(item_2.status AS TEXT) AS status
                FROM (
                  SELECT item_1.status AS status
                  FROM item AS item_1
                  ORDER BY item_1.status ASC, item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS enum, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_4.delivers AS delivers
                FROM (
                  SELECT store_3.delivers AS delivers
                  FROM store AS store_3
                  ORDER BY store_3.delivers ASC, store_3.id ASC
                  LIMIT 50) AS store_4) AS "$") AS nodes) AS "$") AS boolean, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_6.opened_on AS "openedOn"
                FROM (
                  SELECT store_5.opened_on AS opened_on
                  FROM store AS store_5
                  ORDER BY store_5.opened_on DESC, store_5.id ASC
                  LIMIT 50) AS store_6) AS "$") AS nodes) AS "$") AS date, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT (to_json(timezone('UTC', order_8.placed_at)) #>> '{}') || '+00:00' AS "placedAt"
                FROM (
                  SELECT order_7.placed_at AS placed_at
                  FROM "order" AS order_7
                  ORDER BY order_7.placed_at ASC, order_7.id ASC
                  LIMIT 50) AS order_8) AS "$") AS nodes) AS "$") AS datetime, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT CAST(order_10.external_number AS TEXT) AS "externalNumber"
                FROM (
                  SELECT order_9.external_number AS external_number
                  FROM "order" AS order_9
                  ORDER BY order_9.external_number DESC, order_9.id ASC
                  LIMIT 50) AS order_10) AS "$") AS nodes) AS "$") AS "bigInt", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT CAST(order_12.id AS TEXT) AS pk
                FROM (
                  SELECT order_11.id AS id
                  FROM "order" AS order_11
                  ORDER BY order_11.id DESC
                  LIMIT 50) AS order_12) AS "$") AS nodes) AS "$") AS uuid, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_14.stock > %(stock_1)s::INTEGER AS "inStock"
                FROM (
                  SELECT item_13.stock AS stock
                  FROM item AS item_13
                  ORDER BY item_13.stock > %(stock_2)s::INTEGER ASC, item_13.id ASC
                  LIMIT 50) AS item_14) AS "$") AS nodes) AS "$") AS hybrid, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT (
                  SELECT count(review.id) AS count_1
                  FROM review
                  WHERE review.item_id = item_16.id) AS "reviewCount"
                FROM (
                  SELECT item_15.id AS id
                  FROM item AS item_15
                  ORDER BY (
                    SELECT count(review.id) AS count_1
                    FROM review
                    WHERE review.item_id = item_15.id) DESC, item_15.id ASC
                  LIMIT 50) AS item_16) AS "$") AS nodes) AS "$") AS "columnProperty") AS "$")) AS TEXT) AS data
