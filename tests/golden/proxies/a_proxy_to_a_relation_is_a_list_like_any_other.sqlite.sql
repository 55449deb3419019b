SELECT '{"orders":{"nodes":[' || ifnull((
    SELECT group_concat('{"items":{"totalCount":' || (
        SELECT count(*) AS count_1
        FROM item AS item_8
        WHERE item_8.id IN (
          SELECT orderline_9.item_id
          FROM order_line AS orderline_9
          WHERE order_4.id = orderline_9.order_id) AND (item_8.stock > ?) = ?) || ',"nodes":[' || ifnull((
          SELECT group_concat('{"name":' || json_quote(item_7.name) || '}') AS group_concat_2
          FROM (
            SELECT item_5.name AS name
            FROM item AS item_5
            WHERE item_5.id IN (
              SELECT orderline_6.item_id
              FROM order_line AS orderline_6
              WHERE order_4.id = orderline_6.order_id) AND (item_5.stock > ?) = ?
            ORDER BY item_5.name ASC, item_5.id ASC
            LIMIT 2
            OFFSET ?) AS item_7), '') || '],"pageInfo":{"hasNextPage":' || CASE WHEN (EXISTS (
          SELECT 1
          FROM item AS item_10
          WHERE item_10.id IN (
            SELECT orderline_11.item_id
            FROM order_line AS orderline_11
            WHERE order_4.id = orderline_11.order_id) AND (item_10.stock > ?) = ?
          LIMIT 1
          OFFSET 2)) THEN 'true' ELSE 'false' END || '}}}') AS group_concat_1
    FROM (
      SELECT order_1.id AS id
      FROM "order" AS order_1
      ORDER BY (
        SELECT count(*) AS count_2
        FROM item AS item_2
        WHERE item_2.id IN (
          SELECT orderline_3.item_id
          FROM order_line AS orderline_3
          WHERE order_1.id = orderline_3.order_id)) DESC, order_1.id ASC
      LIMIT 2
      OFFSET ?) AS order_4), '') || ']}}' AS data
