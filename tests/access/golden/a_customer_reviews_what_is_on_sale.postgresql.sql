SELECT gql_wanted.position
FROM item AS item_1
JOIN unnest(%(keys_1)s::INTEGER[], %(keys_2)s::INTEGER[]) AS gql_wanted(position, k0) ON item_1.id = gql_wanted.k0
WHERE item_1.status = %(status_1)s OR (EXISTS (
    SELECT 1
    FROM order_line
    WHERE item_1.id = order_line.item_id AND (EXISTS (
        SELECT 1
        FROM "order"
        WHERE "order".id = order_line.order_id AND "order".customer_id = %(gql_claim_0)s::UUID))))
ORDER BY gql_wanted.position;

INSERT INTO review (rating, body, customer_id, item_id) VALUES (%(rating)s::SMALLINT, %(body)s::VARCHAR, %(customer_id)s::UUID, %(item_id)s::INTEGER) RETURNING review.id, review.created_at;

SELECT gql_wanted.position
FROM review AS review_1
JOIN unnest(%(keys_1)s::INTEGER[], %(keys_2)s::INTEGER[]) AS gql_wanted(position, k0) ON review_1.id = gql_wanted.k0
WHERE review_1.customer_id = %(gql_claim_0)s::UUID
ORDER BY gql_wanted.position;

SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT ARRAY(
          SELECT u.node
          FROM (
            SELECT keys_1.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT review_2.rating AS rating, (
                    SELECT "$"
                    FROM (
                      SELECT item_3.name AS name
                      FROM item AS item_3
                      WHERE item_3.id = review_2.item_id AND (item_3.status = %(status_1)s OR (EXISTS (
                            SELECT 1
                            FROM order_line
                            WHERE item_3.id = order_line.item_id AND (EXISTS (
                                SELECT 1
                                FROM "order"
                                WHERE "order".id = order_line.order_id AND "order".customer_id = %(gql_claim_0)s::UUID)))))) AS "$") AS item
                  FROM review AS review_2
                  WHERE review_2.id = keys_1.k0 AND (EXISTS (
                      SELECT 1
                      FROM item
                      WHERE item.id = review_2.item_id AND item.status = %(status_2)s))) AS "$")) AS node
            FROM unnest(%(p0)s::INTEGER[], %(p1)s::INTEGER[]) AS keys_1(position, k0)) AS u
          ORDER BY u.position) AS review) AS "$")) AS TEXT) AS data
