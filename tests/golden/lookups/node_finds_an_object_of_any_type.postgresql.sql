SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT 'Store' AS __typename, 'Store:' || CAST(store_1.id AS TEXT) AS id, store_1.name AS name, (
              SELECT "$"
              FROM (
                SELECT (
                  SELECT count(*) AS count_1
                  FROM item AS item_2
                  WHERE store_1.id = item_2.store_id) AS "totalCount") AS "$") AS items
            FROM store AS store_1
            WHERE store_1.id = %(p0)s::INTEGER) AS "$") AS store, (
          SELECT "$"
          FROM (
            SELECT orderline_3.quantity AS quantity, (
              SELECT "$"
              FROM (
                SELECT item_4.sku AS sku
                FROM item AS item_4
                WHERE item_4.id = orderline_3.item_id) AS "$") AS item
            FROM order_line AS orderline_3
            WHERE orderline_3.order_id = %(p1)s::UUID AND orderline_3.line_number = %(p2)s::INTEGER) AS "$") AS line) AS "$")) AS TEXT) AS data
