SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT item_1.sku AS sku
            FROM item AS item_1
            WHERE item_1.id = %(p0)s::INTEGER) AS "$") AS "nodeId", (
          SELECT "$"
          FROM (
            SELECT item_2.sku AS sku
            FROM item AS item_2
            WHERE item_2.id = %(p1)s::INTEGER) AS "$") AS raw, (
          SELECT "$"
          FROM (
            SELECT item_3.sku AS sku
            FROM item AS item_3
            WHERE item_3.id = %(p2)s::INTEGER) AS "$") AS text, (
          SELECT "$"
          FROM (
            SELECT customer_4.name AS name
            FROM customer AS customer_4
            WHERE customer_4.id = %(p3)s::UUID) AS "$") AS uuid, (
          SELECT "$"
          FROM (
            SELECT orderline_5.quantity AS quantity, (
              SELECT "$"
              FROM (
                SELECT CAST(order_6.external_number AS TEXT) AS "externalNumber"
                FROM "order" AS order_6
                WHERE order_6.id = orderline_5.order_id) AS "$") AS "order"
            FROM order_line AS orderline_5
            WHERE orderline_5.order_id = %(p4)s::UUID AND orderline_5.line_number = %(p5)s::INTEGER) AS "$") AS composite) AS "$")) AS TEXT) AS data
