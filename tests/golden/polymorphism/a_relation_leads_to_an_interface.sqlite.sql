SELECT '{"orders":{"nodes":[' || ifnull((
    SELECT group_concat('{"externalNumber":' || ifnull(('"' || order_3.external_number) || '"', 'null') || ',"payments":{"nodes":[' || ifnull((
          SELECT group_concat(CASE WHEN (payment_5.method = 'CARD') THEN '{"id":"Payment:' || payment_5.id || '"}' WHEN (payment_5.method = 'TRANSFER') THEN ifnull((
                SELECT '{"id":"Payment:' || payment_5.id || '","iban":' || json_quote(transferpayment_7.iban) || '}' AS anon_1
                FROM transfer_payment AS transferpayment_7
                WHERE payment_5.id = transferpayment_7.id), 'null') ELSE 'null' END) AS group_concat_2
          FROM (
            SELECT payment_4.method AS method, payment_4.id AS id
            FROM payment AS payment_4
            WHERE order_3.id = payment_4.order_id
            ORDER BY payment_4.paid_at DESC, payment_4.id ASC
            LIMIT 50
            OFFSET ?) AS payment_5), '') || ']}}') AS group_concat_1
    FROM (
      SELECT order_1.external_number AS external_number, order_1.id AS id
      FROM "order" AS order_1
      WHERE EXISTS (
        SELECT 1
        FROM payment AS payment_2
        WHERE order_1.id = payment_2.order_id AND payment_2.method = ? AND payment_2.amount < ?)
      ORDER BY order_1.id ASC
      LIMIT 50
      OFFSET ?) AS order_3), '') || ']}}' AS data
