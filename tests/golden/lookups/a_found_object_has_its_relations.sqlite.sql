SELECT '{"item":' || ifnull((
    SELECT '{"sku":' || json_quote(item_1.sku) || ',"store":' || ifnull((
        SELECT '{"name":' || json_quote(store_2.name) || '}' AS anon_2
        FROM store AS store_2
        WHERE store_2.id = item_1.store_id), 'null') || ',"reviews":{"nodes":[' || ifnull((
        SELECT group_concat('{"rating":' || json_quote(review_4.rating) || '}') AS group_concat_1
        FROM (
          SELECT review_3.rating AS rating
          FROM review AS review_3
          WHERE item_1.id = review_3.item_id
          ORDER BY review_3.id ASC
          LIMIT 1
          OFFSET ?) AS review_4), '') || '],"totalCount":' || (
      SELECT count(*) AS count_1
      FROM review AS review_5
      WHERE item_1.id = review_5.item_id) || '},"tags":{"nodes":[' || ifnull((
        SELECT group_concat('{"name":' || json_quote(tag_7.name) || '}') AS group_concat_2
        FROM (
          SELECT tag_6.name AS name
          FROM tag AS tag_6, item_tag AS item_tag_1
          WHERE item_1.id = item_tag_1.item_id AND tag_6.id = item_tag_1.tag_id
          ORDER BY tag_6.id ASC
          LIMIT 50
          OFFSET ?) AS tag_7), '') || ']}}' AS anon_1
    FROM item AS item_1
    WHERE item_1.id = ?), 'null') || '}' AS data
