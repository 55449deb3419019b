SELECT '{"enum":{"nodes":[' || ifnull((
    SELECT group_concat('{"status":' || json_quote(item_2.status) || '}') AS group_concat_1
    FROM (
      SELECT item_1.status AS status
      FROM item AS item_1
      ORDER BY CASE WHEN (item_1.status = ?) THEN 0 WHEN (item_1.status = ?) THEN 1 WHEN (item_1.status = ?) THEN 2 END ASC, item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"boolean":{"nodes":[' || ifnull((
    SELECT group_concat('{"delivers":' || CASE WHEN (store_4.delivers IS NULL) THEN 'null' WHEN (store_4.delivers = 0) THEN 'false' ELSE 'true' END || '}') AS group_concat_2
    FROM (
      SELECT store_3.delivers AS delivers
      FROM store AS store_3
      ORDER BY store_3.delivers ASC, store_3.id ASC
      LIMIT 50
      OFFSET ?) AS store_4), '') || ']},"date":{"nodes":[' || ifnull((
    SELECT group_concat('{"openedOn":' || json_quote(store_6.opened_on) || '}') AS group_concat_3
    FROM (
      SELECT store_5.opened_on AS opened_on
      FROM store AS store_5
      ORDER BY store_5.opened_on DESC NULLS FIRST, store_5.id ASC
      LIMIT 50
      OFFSET ?) AS store_6), '') || ']},"datetime":{"nodes":[' || ifnull((
    SELECT group_concat('{"placedAt":' || json_quote(replace(CASE WHEN (instr(order_8.placed_at, '.') > 0) THEN rtrim(rtrim(order_8.placed_at, '0'), '.') ELSE order_8.placed_at END, ' ', 'T') || '+00:00') || '}') AS group_concat_4
    FROM (
      SELECT order_7.placed_at AS placed_at
      FROM "order" AS order_7
      ORDER BY order_7.placed_at ASC, order_7.id ASC
      LIMIT 50
      OFFSET ?) AS order_8), '') || ']},"bigInt":{"nodes":[' || ifnull((
    SELECT group_concat('{"externalNumber":' || ifnull(('"' || order_10.external_number) || '"', 'null') || '}') AS group_concat_5
    FROM (
      SELECT order_9.external_number AS external_number
      FROM "order" AS order_9
      ORDER BY order_9.external_number DESC, order_9.id ASC
      LIMIT 50
      OFFSET ?) AS order_10), '') || ']},"uuid":{"nodes":[' || ifnull((
    SELECT group_concat('{"pk":' || json_quote((((((((substr(order_12.id, 1, 8) || '-') || substr(order_12.id, 9, 4)) || '-') || substr(order_12.id, 13, 4)) || '-') || substr(order_12.id, 17, 4)) || '-') || substr(order_12.id, 21, 12)) || '}') AS group_concat_6
    FROM (
      SELECT order_11.id AS id
      FROM "order" AS order_11
      ORDER BY order_11.id DESC
      LIMIT 50
      OFFSET ?) AS order_12), '') || ']},"hybrid":{"nodes":[' || ifnull((
    SELECT group_concat('{"inStock":' || CASE WHEN ((item_14.stock > ?) IS NULL) THEN 'null' WHEN ((item_14.stock > ?) = 0) THEN 'false' ELSE 'true' END || '}') AS group_concat_7
    FROM (
      SELECT item_13.stock AS stock
      FROM item AS item_13
      ORDER BY item_13.stock > ? ASC NULLS LAST, item_13.id ASC
      LIMIT 50
      OFFSET ?) AS item_14), '') || ']},"columnProperty":{"nodes":[' || ifnull((
    SELECT group_concat('{"reviewCount":' || json_quote((
          SELECT count(review.id) AS count_1
          FROM review
          WHERE review.item_id = item_16.id)) || '}') AS group_concat_8
    FROM (
      SELECT item_15.id AS id
      FROM item AS item_15
      ORDER BY (
        SELECT count(review.id) AS count_1
        FROM review
        WHERE review.item_id = item_15.id) DESC NULLS FIRST, item_15.id ASC
      LIMIT 50
      OFFSET ?) AS item_16), '') || ']}}' AS data
