SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT CASE WHEN (payment_1.method = 'CARD') THEN to_json((
              SELECT "$"
              FROM (
                SELECT 'CardPayment' AS __typename, CAST(payment_1.amount AS TEXT) AS amount) AS "$")) WHEN (payment_1.method = 'TRANSFER') THEN to_json((
              SELECT "$"
              FROM (
                SELECT 'TransferPayment' AS __typename, CAST(payment_1.amount AS TEXT) AS amount, transferpayment_3.reference AS reference
                FROM transfer_payment AS transferpayment_3
                WHERE payment_1.id = transferpayment_3.id) AS "$")) END AS anon_1
          FROM payment AS payment_1
          WHERE payment_1.id = %(p0)s::INTEGER) AS payment, (
          SELECT "$"
          FROM (
            SELECT 'Payment:' || CAST(cardpayment_4_card_payment.id AS TEXT) AS id, cardpayment_4_card_payment.brand AS brand, (
              SELECT "$"
              FROM (
                SELECT CAST(order_5.external_number AS TEXT) AS "externalNumber"
                FROM "order" AS order_5
                WHERE order_5.id = cardpayment_4_payment.order_id) AS "$") AS "order"
            FROM payment AS cardpayment_4_payment
            JOIN card_payment AS cardpayment_4_card_payment ON cardpayment_4_payment.id = cardpayment_4_card_payment.id
            WHERE cardpayment_4_card_payment.id = %(p1)s::INTEGER) AS "$") AS "cardPayment", (
          SELECT "$"
          FROM (
            SELECT 'Payment:' || CAST(cardpayment_6_card_payment.id AS TEXT) AS id
            FROM payment AS cardpayment_6_payment
            JOIN card_payment AS cardpayment_6_card_payment ON cardpayment_6_payment.id = cardpayment_6_card_payment.id
            WHERE cardpayment_6_card_payment.id = %(p2)s::INTEGER) AS "$") AS "notByCard", (
          SELECT "$"
          FROM (
            SELECT 'Payment:' || CAST(cardpayment_7_card_payment.id AS TEXT) AS id, cardpayment_7_card_payment.last_four AS "lastFour"
            FROM payment AS cardpayment_7_payment
            JOIN card_payment AS cardpayment_7_card_payment ON cardpayment_7_payment.id = cardpayment_7_card_payment.id
            WHERE cardpayment_7_card_payment."authorization" = %(p3)s::VARCHAR) AS "$") AS "cardPaymentBy", (
          SELECT CASE WHEN (payment_8.method = 'CARD') THEN to_json((
              SELECT "$"
              FROM (
                SELECT 'Payment:' || CAST(payment_8.id AS TEXT) AS id, cardpayment_9.brand AS brand
                FROM card_payment AS cardpayment_9
                WHERE payment_8.id = cardpayment_9.id) AS "$")) WHEN (payment_8.method = 'TRANSFER') THEN to_json((
              SELECT "$"
              FROM (
                SELECT 'Payment:' || CAST(payment_8.id AS TEXT) AS id, transferpayment_10.iban AS iban
                FROM transfer_payment AS transferpayment_10
                WHERE payment_8.id = transferpayment_10.id) AS "$")) END AS anon_2
          FROM payment AS payment_8
          WHERE payment_8.id = %(p4)s::INTEGER) AS node, ARRAY(
          SELECT u.node
          FROM (
            SELECT keys_11.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT 'Payment:' || CAST(payment_12.id AS TEXT) AS id, CAST(payment_12.method AS TEXT) AS method
                  FROM payment AS payment_12
                  WHERE payment_12.id = keys_11.k0) AS "$")) AS node
            FROM unnest(%(p5)s::INTEGER[], %(p6)s::INTEGER[]) AS keys_11(position, k0)
            UNION ALL
            SELECT keys_13.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT 'Tag:' || CAST(tag_14.id AS TEXT) AS id, tag_14.name AS name
                  FROM tag AS tag_14
                  WHERE tag_14.id = keys_13.k0) AS "$")) AS node
            FROM unnest(%(p7)s::INTEGER[], %(p8)s::INTEGER[]) AS keys_13(position, k0)) AS u
          ORDER BY u.position) AS nodes) AS "$")) AS TEXT) AS data
