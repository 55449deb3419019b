SELECT '{"orders":{"nodes":[' || ifnull((
    SELECT group_concat('{"status":' || json_quote(order_4.status) || ',"customer":' || ifnull((
          SELECT '{"name":' || json_quote(customer_5.name) || '}' AS anon_1
          FROM customer AS customer_5
          WHERE customer_5.id = order_4.customer_id AND (EXISTS (
              SELECT 1
              FROM "order"
              WHERE customer_5.id = "order".customer_id AND "order".store_id = ?))), 'null') || ',"lines":{"totalCount":' || (
        SELECT count(*) AS count_1
        FROM order_line AS orderline_6
        WHERE order_4.id = orderline_6.order_id AND (EXISTS (
            SELECT 1
            FROM "order"
            WHERE "order".id = orderline_6.order_id AND "order".store_id = ?))) || '}}') AS group_concat_1
    FROM (
      SELECT order_1.status AS status, order_1.customer_id AS customer_id, order_1.id AS id
      FROM "order" AS order_1
      WHERE order_1.store_id = ? AND (EXISTS (
          SELECT 1
          FROM order_line AS orderline_2
          WHERE order_1.id = orderline_2.order_id AND (EXISTS (
              SELECT 1
              FROM "order"
              WHERE "order".id = orderline_2.order_id AND "order".store_id = ?)) AND (EXISTS (
              SELECT 1
              FROM item AS item_3
              WHERE item_3.id = orderline_2.item_id AND item_3.store_id = ? AND item_3.stock > ?))))
      ORDER BY order_1.id ASC
      LIMIT 50
      OFFSET ?) AS order_4), '') || ']}}' AS data
