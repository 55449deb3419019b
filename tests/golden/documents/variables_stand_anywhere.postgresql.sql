SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT store_1.name AS name, (
              SELECT "$"
              FROM (
                SELECT ARRAY(
                  SELECT "$"
                  FROM (
                    SELECT item_4.sku AS sku
                    FROM (
                      SELECT item_2.sku AS sku
                      FROM item AS item_2
                      WHERE store_1.id = item_2.store_id AND item_2.stock > %(p1)s::INTEGER AND (EXISTS (
                          SELECT 1
                          FROM store AS store_3
                          WHERE store_3.id = item_2.store_id AND store_3.city = %(p2)s::VARCHAR)) AND item_2.name = ANY (%(p3)s::VARCHAR[]) AND item_2.price >= %(p4)s
                      ORDER BY item_2.price DESC, item_2.id ASC
                      LIMIT 2) AS item_4) AS "$") AS nodes) AS "$") AS items
            FROM store AS store_1
            WHERE store_1.id = %(p0)s::INTEGER) AS "$") AS store, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_6.sku AS sku
                FROM (
                  SELECT item_5.sku AS sku
                  FROM item AS item_5
                  WHERE true
                  ORDER BY item_5.name DESC, item_5.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS items, ARRAY(
          SELECT u.node
          FROM (
            SELECT keys_7.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT 'Item:' || CAST(item_8.id AS TEXT) AS id
                  FROM item AS item_8
                  WHERE item_8.id = keys_7.k0) AS "$")) AS node
            FROM unnest(%(p5)s::INTEGER[], %(p6)s::INTEGER[]) AS keys_7(position, k0)
            UNION ALL
            SELECT keys_9.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT 'Tag:' || CAST(tag_10.id AS TEXT) AS id
                  FROM tag AS tag_10
                  WHERE tag_10.id = keys_9.k0) AS "$")) AS node
            FROM unnest(%(p7)s::INTEGER[], %(p8)s::INTEGER[]) AS keys_9(position, k0)) AS u
          ORDER BY u.position) AS nodes) AS "$")) AS TEXT) AS data
