SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT 'OrderLine:' || CAST(orderline_2.order_id AS TEXT) || ',' || CAST(orderline_2.line_number AS TEXT) AS id, CAST(orderline_2.order_id AS TEXT) AS "orderId", orderline_2.line_number AS "lineNumber"
                FROM (
                  SELECT orderline_1.order_id AS order_id, orderline_1.line_number AS line_number
                  FROM order_line AS orderline_1
                  ORDER BY orderline_1.order_id ASC, orderline_1.line_number ASC
                  LIMIT 50) AS orderline_2) AS "$") AS nodes) AS "$") AS "orderLines") AS "$")) AS TEXT) AS data
