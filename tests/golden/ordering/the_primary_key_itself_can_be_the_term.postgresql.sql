SELECT CAST(row_to_json((
      SELECT r
      FROM (
        SELECT (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT item_2.id AS pk
                FROM (
                  SELECT item_1.id AS id
                  FROM item AS item_1
                  ORDER BY item_1.id DESC
                  LIMIT %(p0)s::INTEGER) AS item_2) AS r) AS nodes) AS r) AS items, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT 'OrderLine:' || CAST(orderline_4.order_id AS TEXT) || ',' || CAST(orderline_4.line_number AS TEXT) AS id
                FROM (
                  SELECT orderline_3.order_id AS order_id, orderline_3.line_number AS line_number
                  FROM order_line AS orderline_3
                  ORDER BY orderline_3.line_number DESC, orderline_3.order_id ASC
                  LIMIT %(p1)s::INTEGER) AS orderline_4) AS r) AS nodes) AS r) AS "orderLines") AS r)) AS TEXT) AS row_to_json_1
