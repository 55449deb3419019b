SELECT (
  SELECT count(review.id) AS count_1
  FROM review
  WHERE review.item_id = item_1.id) AS anon_1, item_1.id, item_1.sku, item_1.name, item_1.price, item_1.cost, item_1.stock, item_1.status, item_1.attributes, item_1.created_at, item_1.updated_at, item_1.version, item_1.store_id, item_1.category_id, gql_wanted.position
FROM item AS item_1
JOIN (
  SELECT json_extract(anon_2.value, '$[0]') AS position, json_extract(anon_2.value, '$[1]') AS k0
  FROM json_each(?) AS anon_2) AS gql_wanted ON item_1.sku = gql_wanted.k0
WHERE item_1.store_id = ?;

SELECT category.id, category.name, category.parent_id, gql_wanted.position
FROM category
JOIN (
  SELECT json_extract(anon_1.value, '$[0]') AS position, json_extract(anon_1.value, '$[1]') AS k0
  FROM json_each(?) AS anon_1) AS gql_wanted ON category.name = gql_wanted.k0;

UPDATE item SET price=?, updated_at=(strftime('%Y-%m-%d %H:%M:%f000', 'now')), version=?, category_id=?
WHERE item.id = ? AND item.version = ?;

SELECT gql_wanted.position
FROM item AS item_1
JOIN (
  SELECT json_extract(anon_1.value, '$[0]') AS position, json_extract(anon_1.value, '$[1]') AS k0
  FROM json_each(?) AS anon_1) AS gql_wanted ON item_1.id = gql_wanted.k0
WHERE item_1.store_id = ?
ORDER BY gql_wanted.position;

SELECT '{"item":[' || ifnull((
    SELECT group_concat(u.node) AS group_concat_1
    FROM (
      SELECT keys_1.position AS position, ifnull((
          SELECT '{"sku":' || json_quote(item_2.sku) || ',"price":' || CASE WHEN (item_2.price IS NULL) THEN 'null' ELSE ('"' || printf('%.2f', item_2.price)) || '"' END || ',"reviews":{"nodes":[' || ifnull((
              SELECT group_concat('{"rating":' || json_quote(review_4.rating) || '}') AS group_concat_2
              FROM (
                SELECT review_3.rating AS rating
                FROM review AS review_3
                WHERE item_2.id = review_3.item_id AND (EXISTS (
                    SELECT 1
                    FROM item
                    WHERE item.id = review_3.item_id AND item.store_id = ?))
                ORDER BY review_3.id ASC
                LIMIT 50
                OFFSET ?) AS review_4), '') || ']}}' AS anon_1
          FROM item AS item_2
          WHERE item_2.id = keys_1.k0 AND item_2.store_id = ?), 'null') AS node
      FROM (
        SELECT json_extract(anon_2.value, '$[0]') AS position, json_extract(anon_2.value, '$[1]') AS k0
        FROM json_each(?) AS anon_2) AS keys_1
      ORDER BY 1) AS u), '') || ']}' AS data
