SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM payment AS cardpayment_3_payment
              JOIN card_payment AS cardpayment_3_card_payment ON cardpayment_3_payment.id = cardpayment_3_card_payment.id
              WHERE cardpayment_3_payment.amount > %(p1)s) AS "totalCount", ARRAY(
              SELECT "$"
              FROM (
                SELECT '7167c351:' || CAST(json_build_array(cardpayment_2.brand, CAST(cardpayment_2.amount AS TEXT), cardpayment_2.id) AS TEXT) AS cursor, (
                  SELECT "$"
                  FROM (
                    SELECT 'Payment:' || CAST(cardpayment_2.id AS TEXT) AS id, CAST(cardpayment_2.amount AS TEXT) AS amount, cardpayment_2.brand AS brand, (
                      SELECT "$"
                      FROM (
                        SELECT 'Order:' || CAST(order_4.id AS TEXT) AS id
                        FROM "order" AS order_4
                        WHERE order_4.id = cardpayment_2.order_id) AS "$") AS "order") AS "$") AS node
                FROM (
                  SELECT cardpayment_1_card_payment.id AS id, cardpayment_1_payment.amount AS amount, cardpayment_1_card_payment.brand AS brand, cardpayment_1_payment.order_id AS order_id
                  FROM payment AS cardpayment_1_payment
                  JOIN card_payment AS cardpayment_1_card_payment ON cardpayment_1_payment.id = cardpayment_1_card_payment.id
                  WHERE cardpayment_1_payment.amount > %(p0)s
                  ORDER BY cardpayment_1_card_payment.brand DESC, cardpayment_1_payment.amount ASC, cardpayment_1_card_payment.id ASC
                  LIMIT 2) AS cardpayment_2) AS "$") AS edges) AS "$") AS "cardPayments") AS "$")) AS TEXT) AS data
