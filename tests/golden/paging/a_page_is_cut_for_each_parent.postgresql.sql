SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_2.name AS name, (
                  SELECT "$"
                  FROM (
                    SELECT ARRAY(
                      SELECT "$"
                      FROM (
                        SELECT item_4.sku AS sku
                        FROM (
                          SELECT item_3.sku AS sku
                          FROM item AS item_3
                          WHERE store_2.id = item_3.store_id
                          ORDER BY item_3.price ASC, item_3.id ASC
                          LIMIT 1
                          OFFSET %(p0)s::BIGINT) AS item_4) AS "$") AS nodes, (
                      SELECT count(*) AS count_1
                      FROM item AS item_5
                      WHERE store_2.id = item_5.store_id) AS "totalCount") AS "$") AS items
                FROM (
                  SELECT store_1.name AS name, store_1.id AS id
                  FROM store AS store_1
                  ORDER BY store_1.id ASC
                  LIMIT 50) AS store_2) AS "$") AS nodes) AS "$") AS stores) AS "$")) AS TEXT) AS data
