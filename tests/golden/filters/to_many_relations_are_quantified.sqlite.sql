SELECT '{"some":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(item_3.name) || '}') AS group_concat_1
    FROM (
      SELECT item_1.name AS name
      FROM item AS item_1
      WHERE EXISTS (
        SELECT 1
        FROM review AS review_2
        WHERE item_1.id = review_2.item_id AND review_2.rating >= ?)
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_3), '') || ']},"every":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_6.sku) || '}') AS group_concat_2
    FROM (
      SELECT item_4.sku AS sku
      FROM item AS item_4
      WHERE NOT (EXISTS (
          SELECT 1
          FROM review AS review_5
          WHERE item_4.id = review_5.item_id AND (review_5.rating >= ?) IS NOT 1))
      ORDER BY item_4.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), '') || ']},"everyUnknown":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_9.sku) || '}') AS group_concat_3
    FROM (
      SELECT item_7.sku AS sku
      FROM item AS item_7
      WHERE NOT (EXISTS (
          SELECT 1
          FROM review AS review_8
          WHERE item_7.id = review_8.item_id AND (review_8.body GLOB ?) IS NOT 1))
      ORDER BY item_7.id ASC
      LIMIT 50
      OFFSET ?) AS item_9), '') || ']},"none":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_12.sku) || '}') AS group_concat_4
    FROM (
      SELECT item_10.sku AS sku
      FROM item AS item_10
      WHERE NOT (EXISTS (
          SELECT 1
          FROM review AS review_11
          WHERE item_10.id = review_11.item_id AND review_11.body IS NULL))
      ORDER BY item_10.id ASC
      LIMIT 50
      OFFSET ?) AS item_12), '') || ']},"empty":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_15.sku) || '}') AS group_concat_5
    FROM (
      SELECT item_13.sku AS sku
      FROM item AS item_13
      WHERE NOT (EXISTS (
          SELECT 1
          FROM review AS review_14
          WHERE item_13.id = review_14.item_id AND 1 = 1))
      ORDER BY item_13.id ASC
      LIMIT 50
      OFFSET ?) AS item_15), '') || ']},"notEmpty":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_18.sku) || '}') AS group_concat_6
    FROM (
      SELECT item_16.sku AS sku
      FROM item AS item_16
      WHERE EXISTS (
        SELECT 1
        FROM review AS review_17
        WHERE item_16.id = review_17.item_id AND 1 = 1)
      ORDER BY item_16.id ASC
      LIMIT 50
      OFFSET ?) AS item_18), '') || ']},"several":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_22.sku) || '}') AS group_concat_7
    FROM (
      SELECT item_19.sku AS sku
      FROM item AS item_19
      WHERE NOT (EXISTS (
          SELECT 1
          FROM review AS review_20
          WHERE item_19.id = review_20.item_id AND review_20.rating < ?)) AND (EXISTS (
          SELECT 1
          FROM review AS review_21
          WHERE item_19.id = review_21.item_id AND 1 = 1))
      ORDER BY item_19.id ASC
      LIMIT 50
      OFFSET ?) AS item_22), '') || ']}}' AS data
