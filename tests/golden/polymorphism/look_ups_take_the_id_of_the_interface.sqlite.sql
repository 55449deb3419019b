SELECT '{"payment":' || ifnull((
    SELECT CASE WHEN (payment_1.method = 'CARD') THEN '{"__typename":"CardPayment","amount":' || CASE WHEN (payment_1.amount IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', payment_1.amount)) || '"' END || '}' WHEN (payment_1.method = 'TRANSFER') THEN ifnull((
        SELECT '{"__typename":"TransferPayment","amount":' || CASE WHEN (payment_1.amount IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', payment_1.amount)) || '"' END || ',"reference":' || json_quote(transferpayment_3.reference) || '}' AS anon_2
        FROM transfer_payment AS transferpayment_3
        WHERE payment_1.id = transferpayment_3.id), 'null') ELSE 'null' END AS anon_1
    FROM payment AS payment_1
    WHERE payment_1.id = ?), 'null') || ',"cardPayment":' || ifnull((
    SELECT '{"id":"Payment:' || cardpayment_4_card_payment.id || '","brand":' || json_quote(cardpayment_4_card_payment.brand) || ',"order":' || ifnull((
        SELECT '{"externalNumber":' || ifnull(('"' || order_5.external_number) || '"', 'null') || '}' AS anon_4
        FROM "order" AS order_5
        WHERE order_5.id = cardpayment_4_payment.order_id), 'null') || '}' AS anon_3
    FROM payment AS cardpayment_4_payment
    JOIN card_payment AS cardpayment_4_card_payment ON cardpayment_4_payment.id = cardpayment_4_card_payment.id
    WHERE cardpayment_4_card_payment.id = ?), 'null') || ',"notByCard":' || ifnull((
    SELECT '{"id":"Payment:' || cardpayment_6_card_payment.id || '"}' AS anon_5
    FROM payment AS cardpayment_6_payment
    JOIN card_payment AS cardpayment_6_card_payment ON cardpayment_6_payment.id = cardpayment_6_card_payment.id
    WHERE cardpayment_6_card_payment.id = ?), 'null') || ',"cardPaymentBy":' || ifnull((
    SELECT '{"id":"Payment:' || cardpayment_7_card_payment.id || '","lastFour":' || json_quote(cardpayment_7_card_payment.last_four) || '}' AS anon_6
    FROM payment AS cardpayment_7_payment
    JOIN card_payment AS cardpayment_7_card_payment ON cardpayment_7_payment.id = cardpayment_7_card_payment.id
    WHERE cardpayment_7_card_payment.authorization = ?), 'null') || ',"node":' || ifnull((
    SELECT CASE WHEN (payment_8.method = 'CARD') THEN ifnull((
        SELECT '{"id":"Payment:' || payment_8.id || '","brand":' || json_quote(cardpayment_9.brand) || '}' AS anon_8
        FROM card_payment AS cardpayment_9
        WHERE payment_8.id = cardpayment_9.id), 'null') WHEN (payment_8.method = 'TRANSFER') THEN ifnull((
        SELECT '{"id":"Payment:' || payment_8.id || '","iban":' || json_quote(transferpayment_10.iban) || '}' AS anon_9
        FROM transfer_payment AS transferpayment_10
        WHERE payment_8.id = transferpayment_10.id), 'null') ELSE 'null' END AS anon_7
    FROM payment AS payment_8
    WHERE payment_8.id = ?), 'null') || ',"nodes":[' || ifnull((
    SELECT group_concat(u.node) AS group_concat_1
    FROM (
      SELECT keys_11.position AS position, ifnull((
          SELECT '{"id":"Payment:' || payment_12.id || '","method":' || json_quote(payment_12.method) || '}' AS anon_10
          FROM payment AS payment_12
          WHERE payment_12.id = keys_11.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_11.value, '$[0]') AS position, json_extract(anon_11.value, '$[1]') AS k0
        FROM json_each(?) AS anon_11) AS keys_11
      UNION ALL
      SELECT keys_13.position AS position, ifnull((
          SELECT '{"id":"Tag:' || tag_14.id || '","name":' || json_quote(tag_14.name) || '}' AS anon_12
          FROM tag AS tag_14
          WHERE tag_14.id = keys_13.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_13.value, '$[0]') AS position, json_extract(anon_13.value, '$[1]') AS k0
        FROM json_each(?) AS anon_13) AS keys_13
      ORDER BY 1) AS u), '') || ']}' AS data
