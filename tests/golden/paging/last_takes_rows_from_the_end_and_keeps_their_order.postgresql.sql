SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT coalesce(array_agg((
                  SELECT "$"
                  FROM (
                    SELECT item_3.sku AS sku, CAST(item_3.cost AS TEXT) AS cost) AS "$")), ARRAY(
                SELECT ROW()
                WHERE false)) AS nodes, (
              SELECT "$"
              FROM (
                SELECT false AS "hasNextPage", EXISTS (
                  SELECT 1
                  FROM item AS item_4
                  LIMIT 1
                  OFFSET 2) AS "hasPreviousPage", json_agg('2be7f9f2:' || CAST(json_build_array(CAST(item_3.cost AS TEXT), item_3.id) AS TEXT)) ->> 0 AS "startCursor", json_agg('2be7f9f2:' || CAST(json_build_array(CAST(item_3.cost AS TEXT), item_3.id) AS TEXT)) ->> -1 AS "endCursor") AS "$") AS "pageInfo"
            FROM (
              SELECT item_2.sku AS sku, item_2.cost AS cost, item_2.id AS id
              FROM (
                SELECT item_1.sku AS sku, item_1.cost AS cost, item_1.id AS id
                FROM item AS item_1
                ORDER BY item_1.cost DESC, item_1.id DESC
                LIMIT 2) AS item_2
              ORDER BY item_2.cost ASC, item_2.id ASC
              LIMIT 2) AS item_3) AS "$") AS items) AS "$")) AS TEXT) AS data
