SELECT '{"tagsOfTheSameItems":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(tag_4.name) || '}') AS group_concat_1
    FROM (
      SELECT tag_1.name AS name
      FROM tag AS tag_1
      WHERE EXISTS (
        SELECT 1
        FROM item AS item_2, item_tag AS item_tag_1
        WHERE tag_1.id = item_tag_1.tag_id AND item_2.id = item_tag_1.item_id AND (EXISTS (
            SELECT 1
            FROM tag AS tag_3, item_tag AS item_tag_2
            WHERE item_2.id = item_tag_2.item_id AND tag_3.id = item_tag_2.tag_id AND tag_3.name = ?)))
      ORDER BY tag_1.id ASC
      LIMIT 50
      OFFSET ?) AS tag_4), '') || ']},"grandparents":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_8.name) || '}') AS group_concat_2
    FROM (
      SELECT category_5.name AS name
      FROM category AS category_5
      WHERE EXISTS (
        SELECT 1
        FROM category AS category_6
        WHERE category_5.id = category_6.parent_id AND (EXISTS (
            SELECT 1
            FROM category AS category_7
            WHERE category_6.id = category_7.parent_id AND 1 = 1)))
      ORDER BY category_5.id ASC
      LIMIT 50
      OFFSET ?) AS category_8), '') || ']},"stores":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_12.name) || ',"items":{"nodes":[' || ifnull((
          SELECT group_concat('{"sku":' || json_quote(item_15.sku) || '}') AS group_concat_4
          FROM (
            SELECT item_13.sku AS sku
            FROM item AS item_13
            WHERE store_12.id = item_13.store_id AND (EXISTS (
                SELECT 1
                FROM tag AS tag_14, item_tag AS item_tag_3
                WHERE item_13.id = item_tag_3.item_id AND tag_14.id = item_tag_3.tag_id AND 1 = 1))
            ORDER BY item_13.id ASC
            LIMIT 50
            OFFSET ?) AS item_15), '') || ']}}') AS group_concat_3
    FROM (
      SELECT store_9.name AS name, store_9.id AS id
      FROM store AS store_9
      WHERE NOT (EXISTS (
          SELECT 1
          FROM item AS item_10
          WHERE store_9.id = item_10.store_id AND (NOT (EXISTS (
                SELECT 1
                FROM review AS review_11
                WHERE item_10.id = review_11.item_id AND review_11.rating < ?))) IS NOT 1))
      ORDER BY store_9.id ASC
      LIMIT 50
      OFFSET ?) AS store_12), '') || ']}}' AS data
