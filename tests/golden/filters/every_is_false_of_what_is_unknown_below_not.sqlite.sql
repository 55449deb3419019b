SELECT '{"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_3.name) || '}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name
      FROM store AS store_1
      WHERE NOT (EXISTS (
          SELECT 1
          FROM item AS item_2
          WHERE store_1.id = item_2.store_id AND (NOT (item_2.cost > ? AND item_2.stock >= ?)) IS NOT 1))
      ORDER BY store_1.id ASC
      LIMIT 50
      OFFSET ?) AS store_3), '') || ']},"categories":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_7.name) || '}') AS group_concat_2
    FROM (
      SELECT category_4.name AS name
      FROM category AS category_4
      WHERE NOT (EXISTS (
          SELECT 1
          FROM item AS item_5
          WHERE category_4.id = item_5.category_id AND ((
              SELECT max(review_6.rating) > ? AS anon_1
              FROM review AS review_6
              WHERE item_5.id = review_6.item_id) = 0) IS NOT 1))
      ORDER BY category_4.id ASC
      LIMIT 50
      OFFSET ?) AS category_7), '') || ']}}' AS data
