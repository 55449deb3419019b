SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT coalesce(array_agg(CASE WHEN (payment_2.method = 'CARD') THEN to_json((
                    SELECT "$"
                    FROM (
                      SELECT 'CardPayment' AS __typename, CAST(payment_2.amount AS TEXT) AS amount, cardpayment_3.brand AS brand, cardpayment_3.last_four AS "lastFour", (
                        SELECT "$"
                        FROM (
                          SELECT CAST(order_4.status AS TEXT) AS status
                          FROM "order" AS order_4
                          WHERE order_4.id = payment_2.order_id) AS "$") AS "order"
                      FROM card_payment AS cardpayment_3
                      WHERE payment_2.id = cardpayment_3.id) AS "$")) WHEN (payment_2.method = 'TRANSFER') THEN to_json((
                    SELECT "$"
                    FROM (
                      SELECT 'TransferPayment' AS __typename, CAST(payment_2.amount AS TEXT) AS amount, transferpayment_5.iban AS iban, transferpayment_5.reference AS reference
                      FROM transfer_payment AS transferpayment_5
                      WHERE payment_2.id = transferpayment_5.id) AS "$")) END), ARRAY[]::json[]) AS nodes, (
              SELECT "$"
              FROM (
                SELECT EXISTS (
                  SELECT 1
                  FROM payment AS payment_6
                  LIMIT 1
                  OFFSET 3) AS "hasNextPage", json_agg('eacce362:' || CAST(json_build_array(CAST(payment_2.amount AS TEXT), payment_2.id) AS TEXT)) ->> -1 AS "endCursor") AS "$") AS "pageInfo"
            FROM (
              SELECT payment_1.method AS method, payment_1.amount AS amount, payment_1.order_id AS order_id, payment_1.id AS id
              FROM payment AS payment_1
              ORDER BY payment_1.amount DESC, payment_1.id ASC
              LIMIT 3) AS payment_2) AS "$") AS payments) AS "$")) AS TEXT) AS data
