SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.id AS pk
                FROM (
                  SELECT item_1.id AS id
                  FROM item AS item_1
                  ORDER BY item_1.id DESC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS items, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT 'OrderLine:' || CAST(orderline_4.order_id AS TEXT) || ',' || CAST(orderline_4.line_number AS TEXT) AS id
                FROM (
                  SELECT orderline_3.order_id AS order_id, orderline_3.line_number AS line_number
                  FROM order_line AS orderline_3
                  ORDER BY orderline_3.line_number DESC, orderline_3.order_id ASC
                  LIMIT 50) AS orderline_4) AS "$") AS nodes) AS "$") AS "orderLines") AS "$")) AS TEXT) AS data
