SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT item_1.sku AS sku
            FROM item AS item_1
            WHERE item_1.id = %(p0)s::INTEGER) AS "$") AS item, (
          SELECT "$"
          FROM (
            SELECT 'Store:' || CAST(store_2.id AS TEXT) AS id
            FROM store AS store_2
            WHERE store_2.id = %(p1)s::INTEGER) AS "$") AS node, ARRAY(
          SELECT u.node
          FROM (
            SELECT keys_3.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT 'Store:' || CAST(store_4.id AS TEXT) AS id
                  FROM store AS store_4
                  WHERE store_4.id = keys_3.k0) AS "$")) AS node
            FROM unnest(%(p2)s::INTEGER[], %(p3)s::INTEGER[]) AS keys_3(position, k0)) AS u
          ORDER BY u.position) AS nodes) AS "$")) AS TEXT) AS data
