SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM payment AS payment_3) AS "totalCount", ARRAY(
              SELECT "$"
              FROM (
                SELECT CASE WHEN (payment_2.method = 'CARD') THEN 'CardPayment' WHEN (payment_2.method = 'TRANSFER') THEN 'TransferPayment' END AS __typename, 'Payment:' || CAST(payment_2.id AS TEXT) AS id, payment_2.id AS pk, CAST(payment_2.method AS TEXT) AS method, CAST(payment_2.amount AS TEXT) AS amount, (to_json(timezone('UTC', payment_2.paid_at)) #>> '{}') || '+00:00' AS "paidAt", CAST(payment_2.order_id AS TEXT) AS "orderId"
                FROM (
                  SELECT payment_1.method AS method, payment_1.id AS id, payment_1.amount AS amount, payment_1.paid_at AS paid_at, payment_1.order_id AS order_id
                  FROM payment AS payment_1
                  ORDER BY payment_1.id ASC
                  LIMIT 50) AS payment_2) AS "$") AS nodes) AS "$") AS payments) AS "$")) AS TEXT) AS data
