SELECT '{"in":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku
      FROM item AS item_1
      WHERE item_1.sku IN (
        SELECT anon_1.value
        FROM json_each(?) AS anon_1)
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"notIn":{"nodes":[' || ifnull((
    SELECT group_concat('{"stock":' || json_quote(item_4.stock) || '}') AS group_concat_2
    FROM (
      SELECT item_3.stock AS stock
      FROM item AS item_3
      WHERE (item_3.stock NOT IN (
          SELECT anon_2.value
          FROM json_each(?) AS anon_2))
      ORDER BY item_3.id ASC
      LIMIT 50
      OFFSET ?) AS item_4), '') || ']},"enums":{"nodes":[' || ifnull((
    SELECT group_concat('{"status":' || json_quote(item_6.status) || '}') AS group_concat_3
    FROM (
      SELECT item_5.status AS status
      FROM item AS item_5
      WHERE item_5.status IN (
        SELECT anon_3.value
        FROM json_each(?) AS anon_3)
      ORDER BY item_5.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), '') || ']},"decimals":{"nodes":[' || ifnull((
    SELECT group_concat('{"price":' || CASE WHEN (item_8.price IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_8.price)) || '"' END || '}') AS group_concat_4
    FROM (
      SELECT item_7.price AS price
      FROM item AS item_7
      WHERE item_7.price IN (
        SELECT anon_4.value
        FROM json_each(?) AS anon_4)
      ORDER BY item_7.id ASC
      LIMIT 50
      OFFSET ?) AS item_8), '') || ']},"uuids":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(customer_10.name) || '}') AS group_concat_5
    FROM (
      SELECT customer_9.name AS name
      FROM customer AS customer_9
      WHERE customer_9.id IN (
        SELECT anon_5.value
        FROM json_each(?) AS anon_5)
      ORDER BY customer_9.id ASC
      LIMIT 50
      OFFSET ?) AS customer_10), '') || ']}}' AS data
