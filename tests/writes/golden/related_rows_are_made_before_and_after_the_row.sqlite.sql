SELECT store.id, store.name, store.city, store.opened_on, store.delivers, gql_wanted.position
FROM store
JOIN (
  SELECT json_extract(anon_1.value, '$[0]') AS position, json_extract(anon_1.value, '$[1]') AS k0
  FROM json_each(?) AS anon_1) AS gql_wanted ON store.id = gql_wanted.k0;

SELECT tag.id, tag.name, gql_wanted.position
FROM tag
JOIN (
  SELECT json_extract(anon_1.value, '$[0]') AS position, json_extract(anon_1.value, '$[1]') AS k0
  FROM json_each(?) AS anon_1) AS gql_wanted ON tag.name = gql_wanted.k0;

INSERT INTO category (name, parent_id) VALUES (?, ?);

INSERT INTO tag (name) VALUES (?);

INSERT INTO item (sku, name, price, cost, stock, status, attributes, version, store_id, category_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id, created_at, updated_at;

INSERT INTO item_tag (item_id, tag_id) VALUES (?, ?);

SELECT '{"item":[' || ifnull((
    SELECT group_concat(u.node) AS group_concat_1
    FROM (
      SELECT keys_1.position AS position, ifnull((
          SELECT '{"sku":' || json_quote(item_2.sku) || ',"category":' || ifnull((
              SELECT '{"name":' || json_quote(category_3.name) || '}' AS anon_2
              FROM category AS category_3
              WHERE category_3.id = item_2.category_id), 'null') || ',"tags":{"nodes":[' || ifnull((
              SELECT group_concat('{"name":' || json_quote(tag_5.name) || '}') AS group_concat_2
              FROM (
                SELECT tag_4.name AS name
                FROM tag AS tag_4, item_tag AS item_tag_1
                WHERE item_2.id = item_tag_1.item_id AND tag_4.id = item_tag_1.tag_id
                ORDER BY tag_4.name ASC, tag_4.id ASC
                LIMIT 50
                OFFSET ?) AS tag_5), '') || ']}}' AS anon_1
          FROM item AS item_2
          WHERE item_2.id = keys_1.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_3.value, '$[0]') AS position, json_extract(anon_3.value, '$[1]') AS k0
        FROM json_each(?) AS anon_3) AS keys_1
      ORDER BY 1) AS u), '') || ']}' AS data
