SELECT '{"gt":{"nodes":[' || ifnull((
    SELECT group_concat('{"price":' || CASE WHEN (item_2.price IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_2.price)) || '"' END || '}') AS group_concat_1
    FROM (
      SELECT item_1.price AS price
      FROM item AS item_1
      WHERE item_1.price > ?
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"gte":{"nodes":[' || ifnull((
    SELECT group_concat('{"price":' || CASE WHEN (item_4.price IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_4.price)) || '"' END || '}') AS group_concat_2
    FROM (
      SELECT item_3.price AS price
      FROM item AS item_3
      WHERE item_3.price >= ?
      ORDER BY item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']},"lt":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_6.name) || '}') AS group_concat_3
    FROM (
      SELECT item_5.name AS name
      FROM item AS item_5
      WHERE item_5.name < ?
      ORDER BY item_5.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), '') || ']},"lte":{"nodes":[' || ifnull((
    SELECT group_concat('{"openedOn":' || json_quote(store_8.opened_on) || '}') AS group_concat_4
    FROM (
      SELECT store_7.opened_on AS opened_on
      FROM store AS store_7
      WHERE store_7.opened_on <= ?
      ORDER BY store_7.id ASC
      LIMIT 50
      OFFSET ?) AS store_8), '') || ']},"range":{"nodes":[' || ifnull((
    SELECT group_concat('{"placedAt":' || json_quote(replace(CASE WHEN (instr(order_10.placed_at, '.') > 0) THEN rtrim(rtrim(order_10.placed_at, '0'), '.') ELSE order_10.placed_at END, ' ', 'T') || '+00:00') || '}') AS group_concat_5
    FROM (
      SELECT order_9.placed_at AS placed_at
      FROM "order" AS order_9
      WHERE order_9.placed_at > ? AND order_9.placed_at <= ?
      ORDER BY order_9.id ASC
      LIMIT 50
      OFFSET ?) AS order_10), '') || ']}}' AS data
