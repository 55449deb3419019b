SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT CAST(order_3.external_number AS TEXT) AS "externalNumber", (
                  SELECT "$"
                  FROM (
                    SELECT ARRAY(
                      SELECT CASE WHEN (payment_5.method = 'CARD') THEN to_json((
                          SELECT "$"
                          FROM (
                            SELECT 'Payment:' || CAST(payment_5.id AS TEXT) AS id) AS "$")) WHEN (payment_5.method = 'TRANSFER') THEN to_json((
                          SELECT "$"
                          FROM (
                            SELECT 'Payment:' || CAST(payment_5.id AS TEXT) AS id, transferpayment_7.iban AS iban
                            FROM transfer_payment AS transferpayment_7
                            WHERE payment_5.id = transferpayment_7.id) AS "$")) END AS anon_1
                      FROM (
                        SELECT payment_4.method AS method, payment_4.id AS id
                        FROM payment AS payment_4
                        WHERE order_3.id = payment_4.order_id
                        ORDER BY payment_4.paid_at DESC, payment_4.id ASC
                        LIMIT 50) AS payment_5) AS nodes) AS "$") AS payments
                FROM (
                  SELECT order_1.external_number AS external_number, order_1.id AS id
                  FROM "order" AS order_1
                  WHERE EXISTS (
                    SELECT 1
                    FROM payment AS payment_2
                    WHERE order_1.id = payment_2.order_id AND payment_2.method = %(p0)s AND payment_2.amount < %(p1)s)
                  ORDER BY order_1.id ASC
                  LIMIT 50) AS order_3) AS "$") AS nodes) AS "$") AS orders) AS "$")) AS TEXT) AS data
