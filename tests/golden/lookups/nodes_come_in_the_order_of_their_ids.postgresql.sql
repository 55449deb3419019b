SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT ARRAY(
          SELECT u.node
          FROM (
            SELECT keys_1.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT 'Tag:' || CAST(tag_2.id AS TEXT) AS id, tag_2.name AS name, (
                    SELECT "$"
                    FROM (
                      SELECT (
                        SELECT count(*) AS count_1
                        FROM item AS item_3, item_tag AS item_tag_1
                        WHERE tag_2.id = item_tag_1.tag_id AND item_3.id = item_tag_1.item_id) AS "totalCount") AS "$") AS items
                  FROM tag AS tag_2
                  WHERE tag_2.id = keys_1.k0) AS "$")) AS node
            FROM unnest(%(p0)s::INTEGER[], %(p1)s::INTEGER[]) AS keys_1(position, k0)
            UNION ALL
            SELECT keys_4.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT 'Item:' || CAST(item_5.id AS TEXT) AS id, item_5.sku AS sku, (
                    SELECT "$"
                    FROM (
                      SELECT store_6.name AS name
                      FROM store AS store_6
                      WHERE store_6.id = item_5.store_id) AS "$") AS store
                  FROM item AS item_5
                  WHERE item_5.id = keys_4.k0) AS "$")) AS node
            FROM unnest(%(p2)s::INTEGER[], %(p3)s::INTEGER[]) AS keys_4(position, k0)) AS u
          ORDER BY u.position) AS nodes, ARRAY[]::json[] AS none) AS "$")) AS TEXT) AS data
