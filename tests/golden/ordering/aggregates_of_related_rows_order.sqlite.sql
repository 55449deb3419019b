SELECT '{"byCount":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_3.name) || '}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name
      FROM store AS store_1
      ORDER BY (
        SELECT count(*) AS count_1
        FROM item AS item_2
        WHERE store_1.id = item_2.store_id) DESC, store_1.id ASC
      LIMIT 50
      OFFSET ?) AS store_3), '') || ']},"byAverage":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_6.sku) || '}') AS group_concat_2
    FROM (
      SELECT item_4.sku AS sku
      FROM item AS item_4
      ORDER BY (
        SELECT gql_avg(review_5.rating, '') AS gql_avg_1
        FROM review AS review_5
        WHERE item_4.id = review_5.item_id) DESC, item_4.sku ASC, item_4.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), '') || ']},"through":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_11.sku) || '}') AS group_concat_3
    FROM (
      SELECT item_7.sku AS sku
      FROM item AS item_7
      ORDER BY (
        SELECT (
          SELECT gql_sum(item_9.price, '.2f') AS gql_sum_1
          FROM item AS item_9
          WHERE store_8.id = item_9.store_id) AS anon_1
        FROM store AS store_8
        WHERE store_8.id = item_7.store_id) COLLATE gql_number DESC NULLS FIRST, (
        SELECT count(*) AS count_2
        FROM tag AS tag_10, item_tag AS item_tag_1
        WHERE item_7.id = item_tag_1.item_id AND tag_10.id = item_tag_1.tag_id) ASC, item_7.id ASC
      LIMIT 3
      OFFSET ?) AS item_11), '') || ']},"nested":{"nodes":[' || ifnull((
    SELECT group_concat('{"items":{"nodes":[' || ifnull((
          SELECT group_concat('{"sku":' || json_quote(item_16.sku) || '}') AS group_concat_5
          FROM (
            SELECT item_14.sku AS sku
            FROM item AS item_14
            WHERE category_13.id = item_14.category_id
            ORDER BY (
              SELECT gql_sum(orderline_15.unit_price, '.2f') AS gql_sum_2
              FROM order_line AS orderline_15
              WHERE item_14.id = orderline_15.item_id) COLLATE gql_number ASC, item_14.id ASC
            LIMIT 50
            OFFSET ?) AS item_16), '') || ']}}') AS group_concat_4
    FROM (
      SELECT category_12.id AS id
      FROM category AS category_12
      ORDER BY category_12.id ASC
      LIMIT 50
      OFFSET ?) AS category_13), '') || ']}}' AS data
