SELECT '{"year":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_2.name) || ',"openedOn":' || json_quote(store_2.opened_on) || '}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name, store_1.opened_on AS opened_on
      FROM store AS store_1
      WHERE CAST(substr(store_1.opened_on, 1, 4) AS INTEGER) < ? AND CAST(substr(store_1.opened_on, 6, 2) AS INTEGER) = ? AND CAST(substr(store_1.opened_on, 9, 2) AS INTEGER) IN (
        SELECT anon_1.value
        FROM json_each(?) AS anon_1)
      ORDER BY store_1.id ASC
      LIMIT 50
      OFFSET ?) AS store_2), '') || ']},"weekday":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_4.name) || ',"openedOn":' || json_quote(store_4.opened_on) || '}') AS group_concat_2
    FROM (
      SELECT store_3.name AS name, store_3.opened_on AS opened_on
      FROM store AS store_3
      WHERE (CAST(strftime('%w', substr(store_3.opened_on, 1, 10)) AS INTEGER) + 6) % 7 + 1 = ?
      ORDER BY store_3.id ASC
      LIMIT 50
      OFFSET ?) AS store_4), '') || ']},"instantsInUtc":{"nodes":[' || ifnull((
    SELECT group_concat('{"placedAt":' || json_quote(replace(CASE WHEN (instr(order_6.placed_at, '.') > 0) THEN rtrim(rtrim(order_6.placed_at, '0'), '.') ELSE order_6.placed_at END, ' ', 'T') || '+00:00') || '}') AS group_concat_3
    FROM (
      SELECT order_5.placed_at AS placed_at
      FROM "order" AS order_5
      WHERE (CAST(strftime('%w', substr(order_5.placed_at, 1, 10)) AS INTEGER) + 6) % 7 + 1 = ? AND CAST(substr(order_5.placed_at, 12, 2) AS INTEGER) = ?
      ORDER BY order_5.id ASC
      LIMIT 50
      OFFSET ?) AS order_6), '') || ']}}' AS data
