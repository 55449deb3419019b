SELECT '{"payments":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM payment AS payment_3) || ',"nodes":[' || ifnull((
    SELECT group_concat('{"__typename":' || CASE WHEN (payment_2.method = 'CARD') THEN '"CardPayment"' WHEN (payment_2.method = 'TRANSFER') THEN '"TransferPayment"' ELSE 'null' END || ',"id":"Payment:' || payment_2.id || '","pk":' || json_quote(payment_2.id) || ',"method":' || json_quote(payment_2.method) || ',"amount":' || CASE WHEN (payment_2.amount IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', payment_2.amount)) || '"' END || ',"paidAt":' || json_quote(replace(CASE WHEN (instr(payment_2.paid_at, '.') > 0) THEN rtrim(rtrim(payment_2.paid_at, '0'), '.') ELSE payment_2.paid_at END, ' ', 'T') || '+00:00') || ',"orderId":' || json_quote((((((((substr(payment_2.order_id, 1, 8) || '-') || substr(payment_2.order_id, 9, 4)) || '-') || substr(payment_2.order_id, 13, 4)) || '-') || substr(payment_2.order_id, 17, 4)) || '-') || substr(payment_2.order_id, 21, 12)) || '}') AS group_concat_1
    FROM (
      SELECT payment_1.method AS method, payment_1.id AS id, payment_1.amount AS amount, payment_1.paid_at AS paid_at, payment_1.order_id AS order_id
      FROM payment AS payment_1
      ORDER BY payment_1.id ASC
      LIMIT 50
      OFFSET ?) AS payment_2), '') || ']}}' AS data
