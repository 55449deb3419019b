SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_5.sku) || '}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku
      FROM item AS item_1
      ORDER BY (
        SELECT store_2.city
        FROM store AS store_2
        WHERE store_2.id = item_1.store_id) ASC, (
        SELECT category_4.name
        FROM category AS category_3, category AS category_4
        WHERE category_3.id = item_1.category_id AND category_4.id = category_3.parent_id) DESC, item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_5), '') || ']},"categories":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_8.name) || '}') AS group_concat_2
    FROM (
      SELECT category_6.name AS name
      FROM category AS category_6
      ORDER BY (
        SELECT category_7.name
        FROM category AS category_7
        WHERE category_7.id = category_6.parent_id) ASC NULLS LAST, category_6.id ASC
      LIMIT 50
      OFFSET ?) AS category_8), '') || ']}}' AS data
