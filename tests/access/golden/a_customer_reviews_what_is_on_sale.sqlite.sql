SELECT gql_wanted.position
FROM item AS item_1
JOIN (
  SELECT json_extract(anon_1.value, '$[0]') AS position, json_extract(anon_1.value, '$[1]') AS k0
  FROM json_each(?) AS anon_1) AS gql_wanted ON item_1.id = gql_wanted.k0
WHERE item_1.status = ? OR (EXISTS (
    SELECT 1
    FROM order_line
    WHERE item_1.id = order_line.item_id AND (EXISTS (
        SELECT 1
        FROM "order"
        WHERE "order".id = order_line.order_id AND "order".customer_id = ?))))
ORDER BY gql_wanted.position;

INSERT INTO review (rating, body, customer_id, item_id) VALUES (?, ?, ?, ?) RETURNING id, created_at;

SELECT gql_wanted.position
FROM review AS review_1
JOIN (
  SELECT json_extract(anon_1.value, '$[0]') AS position, json_extract(anon_1.value, '$[1]') AS k0
  FROM json_each(?) AS anon_1) AS gql_wanted ON review_1.id = gql_wanted.k0
WHERE review_1.customer_id = ?
ORDER BY gql_wanted.position;

SELECT '{"review":[' || ifnull((
    SELECT group_concat(u.node) AS group_concat_1
    FROM (
      SELECT keys_1.position AS position, ifnull((
          SELECT '{"rating":' || json_quote(review_2.rating) || ',"item":' || ifnull((
              SELECT '{"name":' || json_quote(item_3.name) || '}' AS anon_2
              FROM item AS item_3
              WHERE item_3.id = review_2.item_id AND (item_3.status = ? OR (EXISTS (
                    SELECT 1
                    FROM order_line
                    WHERE item_3.id = order_line.item_id AND (EXISTS (
                        SELECT 1
                        FROM "order"
                        WHERE "order".id = order_line.order_id AND "order".customer_id = ?)))))), 'null') || '}' AS anon_1
          FROM review AS review_2
          WHERE review_2.id = keys_1.k0 AND (EXISTS (
              SELECT 1
              FROM item
              WHERE item.id = review_2.item_id AND item.status = ?))), 'null') AS node
      FROM (
        SELECT json_extract(anon_3.value, '$[0]') AS position, json_extract(anon_3.value, '$[1]') AS k0
        FROM json_each(?) AS anon_3) AS keys_1
      ORDER BY 1) AS u), '') || ']}' AS data
