SELECT (
  SELECT count(review.id) AS count_1
  FROM review
  WHERE review.item_id = item_1.id) AS anon_1, item_1.id, item_1.sku, item_1.name, item_1.price, item_1.cost, item_1.stock, item_1.status, item_1.attributes, item_1.created_at, item_1.updated_at, item_1.version, item_1.store_id, item_1.category_id, gql_wanted.position
FROM item AS item_1
JOIN unnest(%(keys_1)s::INTEGER[], %(keys_2)s::VARCHAR[]) AS gql_wanted(position, k0) ON item_1.sku = gql_wanted.k0
WHERE item_1.store_id = %(gql_claim_1)s::BIGINT FOR UPDATE OF item_1;

SELECT category.id, category.name, category.parent_id, gql_wanted.position
FROM category
JOIN unnest(%(keys_1)s::INTEGER[], %(keys_2)s::VARCHAR[]) AS gql_wanted(position, k0) ON category.name = gql_wanted.k0;

UPDATE item SET price=%(price)s, updated_at=now(), version=%(version)s::INTEGER, category_id=%(category_id)s::INTEGER
WHERE item.id = %(item_id)s::INTEGER AND item.version = %(item_version)s::INTEGER;

SELECT gql_wanted.position
FROM item AS item_1
JOIN unnest(%(keys_1)s::INTEGER[], %(keys_2)s::INTEGER[]) AS gql_wanted(position, k0) ON item_1.id = gql_wanted.k0
WHERE item_1.store_id = %(gql_claim_1)s::BIGINT
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
                  SELECT item_2.sku AS sku, CAST(item_2.price AS TEXT) AS price, (
                    SELECT "$"
                    FROM (
                      SELECT ARRAY(
                        SELECT "$"
                        FROM (
                          SELECT review_4.rating AS rating
                          FROM (
                            SELECT review_3.rating AS rating
                            FROM review AS review_3
                            WHERE item_2.id = review_3.item_id AND (EXISTS (
                                SELECT 1
                                FROM item
                                WHERE item.id = review_3.item_id AND item.store_id = %(gql_claim_1)s::BIGINT))
                            ORDER BY review_3.id ASC
                            LIMIT 50) AS review_4) AS "$") AS nodes) AS "$") AS reviews
                  FROM item AS item_2
                  WHERE item_2.id = keys_1.k0 AND item_2.store_id = %(gql_claim_1)s::BIGINT) AS "$")) AS node
            FROM unnest(%(p0)s::INTEGER[], %(p1)s::INTEGER[]) AS keys_1(position, k0)) AS u
          ORDER BY u.position) AS item) AS "$")) AS TEXT) AS data
