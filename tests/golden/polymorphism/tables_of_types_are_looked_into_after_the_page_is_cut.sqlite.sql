SELECT '{"payments":' || ifnull((
    SELECT '{"nodes":[' || ifnull(group_concat(CASE WHEN (payment_2.method = 'CARD') THEN ifnull((
            SELECT '{"__typename":"CardPayment","amount":' || CASE WHEN (payment_2.amount IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', payment_2.amount)) || '"' END || ',"brand":' || json_quote(cardpayment_3.brand) || ',"lastFour":' || json_quote(cardpayment_3.last_four) || ',"order":' || ifnull((
                SELECT '{"status":' || json_quote(order_4.status) || '}' AS anon_3
                FROM "order" AS order_4
                WHERE order_4.id = payment_2.order_id), 'null') || '}' AS anon_2
            FROM card_payment AS cardpayment_3
            WHERE payment_2.id = cardpayment_3.id), 'null') WHEN (payment_2.method = 'TRANSFER') THEN ifnull((
            SELECT '{"__typename":"TransferPayment","amount":' || CASE WHEN (payment_2.amount IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', payment_2.amount)) || '"' END || ',"iban":' || json_quote(transferpayment_5.iban) || ',"reference":' || json_quote(transferpayment_5.reference) || '}' AS anon_4
            FROM transfer_payment AS transferpayment_5
            WHERE payment_2.id = transferpayment_5.id), 'null') ELSE 'null' END), '') || '],"pageInfo":{"hasNextPage":' || CASE WHEN (EXISTS (
        SELECT 1
        FROM payment AS payment_6
        LIMIT 1
        OFFSET 3)) THEN 'true' ELSE 'false' END || ',"endCursor":' || json_quote(json_extract('[' || group_concat(json_quote('eacce362:[' || CASE WHEN (payment_2.amount IS NULL) THEN 'null' ELSE ('"' || CASE WHEN (CAST(printf('%.2f', payment_2.amount) AS REAL) = payment_2.amount) THEN printf('%.2f', payment_2.amount) ELSE printf('%!.18g', payment_2.amount) END) || '"' END || ', ' || json_quote(payment_2.id) || ']')) || ']', '$[#-1]')) || '}}' AS anon_1
    FROM (
      SELECT payment_1.method AS method, payment_1.amount AS amount, payment_1.order_id AS order_id, payment_1.id AS id
      FROM payment AS payment_1
      ORDER BY payment_1.amount DESC, payment_1.id ASC
      LIMIT 3
      OFFSET ?) AS payment_2), 'null') || '}' AS data
