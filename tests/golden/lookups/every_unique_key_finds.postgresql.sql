SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT item_1.sku AS sku
            FROM item AS item_1
            WHERE item_1.id = %(p0)s::INTEGER) AS "$") AS pk, (
          SELECT "$"
          FROM (
            SELECT item_2.sku AS sku
            FROM item AS item_2
            WHERE item_2.id = %(p1)s::INTEGER) AS "$") AS id, (
          SELECT "$"
          FROM (
            SELECT item_3.name AS name
            FROM item AS item_3
            WHERE item_3.sku = %(p2)s::VARCHAR) AS "$") AS sku, (
          SELECT "$"
          FROM (
            SELECT 'Order:' || CAST(order_4.id AS TEXT) AS id
            FROM "order" AS order_4
            WHERE order_4.external_number = %(p3)s::BIGINT) AS "$") AS "bigInt", (
          SELECT "$"
          FROM (
            SELECT customer_5.name AS name
            FROM customer AS customer_5
            WHERE customer_5.email = %(p4)s::VARCHAR) AS "$") AS missing, (
          SELECT "$"
          FROM (
            SELECT review_6.rating AS rating
            FROM review AS review_6
            WHERE review_6.customer_id = %(p5)s::UUID AND review_6.item_id = %(p6)s::INTEGER) AS "$") AS composite) AS "$")) AS TEXT) AS data
