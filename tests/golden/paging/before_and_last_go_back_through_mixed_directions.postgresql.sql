SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT 'fd43d1f5:' || CAST(json_build_array((
                      SELECT store_8.name
                      FROM store AS store_8
                      WHERE store_8.id = item_7.store_id), CAST(item_7.price AS TEXT), item_7.id) AS TEXT) AS cursor, (
                  SELECT "$"
                  FROM (
                    SELECT item_7.sku AS sku) AS "$") AS node
                FROM (
                  SELECT item_5.sku AS sku, item_5.store_id AS store_id, item_5.price AS price, item_5.id AS id
                  FROM (
                    SELECT item_1.sku AS sku, item_1.store_id AS store_id, item_1.price AS price, item_1.id AS id
                    FROM item AS item_1
                    WHERE (
                      SELECT store_3.name
                      FROM store AS store_3
                      WHERE store_3.id = item_1.store_id) >= %(p0)s::VARCHAR AND ((
                        SELECT store_2.name
                        FROM store AS store_2
                        WHERE store_2.id = item_1.store_id) > %(p0)s::VARCHAR OR (item_1.price, item_1.id) < (%(p1)s, %(p2)s::INTEGER))
                    ORDER BY (
                      SELECT store_4.name
                      FROM store AS store_4
                      WHERE store_4.id = item_1.store_id) ASC, item_1.price DESC, item_1.id DESC
                    LIMIT 2) AS item_5
                  ORDER BY (
                    SELECT store_6.name
                    FROM store AS store_6
                    WHERE store_6.id = item_5.store_id) DESC, item_5.price ASC, item_5.id ASC
                  LIMIT 2) AS item_7) AS "$") AS edges) AS "$") AS items) AS "$")) AS TEXT) AS data
