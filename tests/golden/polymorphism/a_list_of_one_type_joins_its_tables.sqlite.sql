SELECT '{"cardPayments":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM payment AS cardpayment_3_payment
  JOIN card_payment AS cardpayment_3_card_payment ON cardpayment_3_payment.id = cardpayment_3_card_payment.id
  WHERE cardpayment_3_payment.amount > ?) || ',"edges":[' || ifnull((
    SELECT group_concat('{"cursor":' || json_quote('7167c351:[' || json_quote(cardpayment_2.brand) || ', ' || CASE WHEN (cardpayment_2.amount IS NULL) THEN 'null' ELSE ('"' || CASE WHEN (CAST(printf('%.2f', cardpayment_2.amount) AS REAL) = cardpayment_2.amount) THEN printf('%.2f', cardpayment_2.amount) ELSE printf('%!.18g', cardpayment_2.amount) END) || '"' END || ', ' || json_quote(cardpayment_2.id) || ']') || ',"node":{"id":"Payment:' || cardpayment_2.id || '","amount":' || CASE WHEN (cardpayment_2.amount IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', cardpayment_2.amount)) || '"' END || ',"brand":' || json_quote(cardpayment_2.brand) || ',"order":' || ifnull((
          SELECT '{"id":' || json_quote('Order:' || replace(replace(replace((((((((substr(order_4.id, 1, 8) || '-') || substr(order_4.id, 9, 4)) || '-') || substr(order_4.id, 13, 4)) || '-') || substr(order_4.id, 17, 4)) || '-') || substr(order_4.id, 21, 12), '%', '%25'), ':', '%3A'), ',', '%2C')) || '}' AS anon_1
          FROM "order" AS order_4
          WHERE order_4.id = cardpayment_2.order_id), 'null') || '}}') AS group_concat_1
    FROM (
      SELECT cardpayment_1_card_payment.id AS id, cardpayment_1_payment.amount AS amount, cardpayment_1_card_payment.brand AS brand, cardpayment_1_payment.order_id AS order_id
      FROM payment AS cardpayment_1_payment
      JOIN card_payment AS cardpayment_1_card_payment ON cardpayment_1_payment.id = cardpayment_1_card_payment.id
      WHERE cardpayment_1_payment.amount > ?
      ORDER BY cardpayment_1_card_payment.brand DESC, cardpayment_1_payment.amount ASC, cardpayment_1_card_payment.id ASC
      LIMIT 2
      OFFSET ?) AS cardpayment_2), '') || ']}}' AS data
