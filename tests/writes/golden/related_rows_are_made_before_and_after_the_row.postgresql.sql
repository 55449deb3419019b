SELECT store.id, store.name, store.city, store.opened_on, store.delivers, gql_wanted.position
FROM store
JOIN unnest(%(keys_1)s::INTEGER[], %(keys_2)s::INTEGER[]) AS gql_wanted(position, k0) ON store.id = gql_wanted.k0;

SELECT tag.id, tag.name, gql_wanted.position
FROM tag
JOIN unnest(%(keys_1)s::INTEGER[], %(keys_2)s::VARCHAR[]) AS gql_wanted(position, k0) ON tag.name = gql_wanted.k0;

INSERT INTO category (name, parent_id) VALUES (%(name)s::VARCHAR, %(parent_id)s::INTEGER) RETURNING category.id;

INSERT INTO tag (name) VALUES (%(name)s::VARCHAR) RETURNING tag.id;

INSERT INTO item (sku, name, price, cost, stock, status, attributes, version, store_id, category_id) VALUES (%(sku)s::VARCHAR, %(name)s::VARCHAR, %(price)s, %(cost)s, %(stock)s::INTEGER, %(status)s, %(attributes)s::JSONB, %(version)s::INTEGER, %(store_id)s::INTEGER, %(category_id)s::INTEGER) RETURNING item.id, item.created_at, item.updated_at;

INSERT INTO item_tag (item_id, tag_id) VALUES (%(item_id)s::INTEGER, %(tag_id)s::INTEGER);

SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT ARRAY(
          SELECT u.node
          FROM (
            SELECT keys_1.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT item_2.sku AS sku, (
                    SELECT "$"
                    FROM (
                      SELECT category_3.name AS name
                      FROM category AS category_3
                      WHERE category_3.id = item_2.category_id) AS "$") AS category, (
                    SELECT "$"
                    FROM (
                      SELECT ARRAY(
                        SELECT "$"
                        FROM (
                          SELECT tag_5.name AS name
                          FROM (
                            SELECT tag_4.name AS name
                            FROM tag AS tag_4, item_tag AS item_tag_1
                            WHERE item_2.id = item_tag_1.item_id AND tag_4.id = item_tag_1.tag_id
                            ORDER BY tag_4.name ASC, tag_4.id ASC
                            LIMIT 50) AS tag_5) AS "$") AS nodes) AS "$") AS tags
                  FROM item AS item_2
                  WHERE item_2.id = keys_1.k0) AS "$")) AS node
            FROM unnest(%(p0)s::INTEGER[], %(p1)s::INTEGER[]) AS keys_1(position, k0)) AS u
          ORDER BY u.position) AS item) AS "$")) AS TEXT) AS data
