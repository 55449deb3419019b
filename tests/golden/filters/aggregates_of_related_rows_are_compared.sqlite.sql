SELECT '{"many":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_3.name) || '}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name
      FROM store AS store_1
      WHERE (
        SELECT count(*) > ? AS anon_1
        FROM item AS item_2
        WHERE store_1.id = item_2.store_id)
      ORDER BY store_1.id ASC
      LIMIT 50
      OFFSET ?) AS store_3), '') || ']},"rich":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_6.name) || '}') AS group_concat_2
    FROM (
      SELECT store_4.name AS name
      FROM store AS store_4
      WHERE (
        SELECT sum(item_5.stock) > ? AND max(item_5.price) < ? AS anon_2
        FROM item AS item_5
        WHERE store_4.id = item_5.store_id)
      ORDER BY store_4.id ASC
      LIMIT 50
      OFFSET ?) AS store_6), '') || ']},"some":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(store_9.name) || '}') AS group_concat_3
    FROM (
      SELECT store_7.name AS name
      FROM store AS store_7
      WHERE (
        SELECT count(*) = ? AND gql_avg(item_8.price, '.2f') > ? AS anon_3
        FROM item AS item_8
        WHERE store_7.id = item_8.store_id AND item_8.status = ?)
      ORDER BY store_7.id ASC
      LIMIT 50
      OFFSET ?) AS store_9), '') || ']},"unknown":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_12.sku) || '}') AS group_concat_4
    FROM (
      SELECT item_10.sku AS sku
      FROM item AS item_10
      WHERE (
        SELECT gql_avg(review_11.rating, '') > ? AS anon_4
        FROM review AS review_11
        WHERE item_10.id = review_11.item_id) = 0
      ORDER BY item_10.id ASC
      LIMIT 50
      OFFSET ?) AS item_12), '') || ']},"tagged":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_15.sku) || '}') AS group_concat_5
    FROM (
      SELECT item_13.sku AS sku
      FROM item AS item_13
      WHERE (
        SELECT count(DISTINCT tag_14.name) IN (
          SELECT anon_6.value
          FROM json_each(?) AS anon_6) AND min(tag_14.name) != ? AS anon_5
        FROM tag AS tag_14, item_tag AS item_tag_1
        WHERE item_13.id = item_tag_1.item_id AND tag_14.id = item_tag_1.tag_id)
      ORDER BY item_13.id ASC
      LIMIT 50
      OFFSET ?) AS item_15), '') || ']},"nested":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(category_19.name) || '}') AS group_concat_6
    FROM (
      SELECT category_16.name AS name
      FROM category AS category_16
      WHERE (
        SELECT count(*) >= ? AS anon_7
        FROM category AS category_17
        WHERE category_16.id = category_17.parent_id AND (
          SELECT count(*) = ? AS anon_8
          FROM category AS category_18
          WHERE category_17.id = category_18.parent_id))
      ORDER BY category_16.id ASC
      LIMIT 50
      OFFSET ?) AS category_19), '') || ']},"all":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM store AS store_20
  WHERE 1 = 1) || '}}' AS data
