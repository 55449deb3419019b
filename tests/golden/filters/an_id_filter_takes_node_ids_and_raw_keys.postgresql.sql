SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT 'Item:' || CAST(item_2.id AS TEXT) AS id
                FROM (
                  SELECT item_1.id AS id
                  FROM item AS item_1
                  WHERE item_1.id = %(p0)s::INTEGER
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS "nodeId", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT 'Item:' || CAST(item_4.id AS TEXT) AS id
                FROM (
                  SELECT item_3.id AS id
                  FROM item AS item_3
                  WHERE item_3.id = ANY (%(p1)s::INTEGER[])
                  ORDER BY item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS several, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT 'Item:' || CAST(item_6.id AS TEXT) AS id
                FROM (
                  SELECT item_5.id AS id
                  FROM item AS item_5
                  WHERE NOT (item_5.id = ANY (%(p2)s::INTEGER[]))
                  ORDER BY item_5.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS but, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT 'OrderLine:' || CAST(orderline_8.order_id AS TEXT) || ',' || CAST(orderline_8.line_number AS TEXT) AS id
                FROM (
                  SELECT orderline_7.order_id AS order_id, orderline_7.line_number AS line_number
                  FROM order_line AS orderline_7
                  WHERE orderline_7.order_id = %(p3)s::UUID AND orderline_7.line_number = %(p4)s::INTEGER
                  ORDER BY orderline_7.order_id ASC, orderline_7.line_number ASC
                  LIMIT 50) AS orderline_8) AS "$") AS nodes) AS "$") AS composite, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT 'Item:' || CAST(item_10.id AS TEXT) AS id
                FROM (
                  SELECT item_9.id AS id
                  FROM item AS item_9
                  WHERE item_9.store_id = %(p5)s::INTEGER
                  ORDER BY item_9.id ASC
                  LIMIT 50) AS item_10) AS "$") AS nodes) AS "$") AS related) AS "$")) AS TEXT) AS data
