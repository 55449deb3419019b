SELECT '{"stores":{"edges":[' || ifnull((
    SELECT group_concat('{"cursor":' || json_quote('57bd3f09:[' || ifnull((
            SELECT ifnull(('"' || gql_sum(item_5.price, '.2f')) || '"', 'null') AS ifnull_1
            FROM item AS item_5
            WHERE store_4.id = item_5.store_id), 'null') || ', ' || ifnull((
            SELECT json_quote(count(*)) AS json_quote_1
            FROM item AS item_6
            WHERE store_4.id = item_6.store_id), 'null') || ', ' || json_quote(store_4.id) || ']') || ',"node":{"name":' || json_quote(store_4.name) || '}}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name, store_1.id AS id
      FROM store AS store_1
      ORDER BY (
        SELECT gql_sum(item_2.price, '.2f') AS gql_sum_1
        FROM item AS item_2
        WHERE store_1.id = item_2.store_id) COLLATE gql_number DESC NULLS FIRST, (
        SELECT count(*) AS count_1
        FROM item AS item_3
        WHERE store_1.id = item_3.store_id) ASC, store_1.id ASC
      LIMIT 2
      OFFSET ?) AS store_4), '') || ']},"items":' || ifnull((
    SELECT '{"pageInfo":{"endCursor":' || json_quote(json_extract('[' || group_concat(json_quote('a70dce9b:[' || ifnull((
                SELECT ifnull(('"' || sum(review_10.rating)) || '"', 'null') AS ifnull_2
                FROM review AS review_10
                WHERE item_9.id = review_10.item_id), 'null') || ', ' || json_quote(item_9.id) || ']')) || ']', '$[#-1]')) || ',"hasNextPage":' || CASE WHEN (EXISTS (
        SELECT 1
        FROM item AS item_11
        LIMIT 1
        OFFSET 2)) THEN 'true' ELSE 'false' END || '},"nodes":[' || ifnull(group_concat('{"sku":' || json_quote(item_9.sku) || '}'), '') || ']}' AS anon_1
    FROM (
      SELECT item_7.sku AS sku, item_7.id AS id
      FROM item AS item_7
      ORDER BY (
        SELECT sum(review_8.rating) AS sum_1
        FROM review AS review_8
        WHERE item_7.id = review_8.item_id) ASC, item_7.id ASC
      LIMIT 2
      OFFSET ?) AS item_9), 'null') || '}' AS data
