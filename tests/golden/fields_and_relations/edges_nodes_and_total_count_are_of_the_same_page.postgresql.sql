SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT coalesce(array_agg((
                  SELECT "$"
                  FROM (
                    SELECT item_2.sku AS sku) AS "$")), ARRAY(
                SELECT ROW()
                WHERE false)) AS nodes, coalesce(array_agg((
                  SELECT "$"
                  FROM (
                    SELECT (
                      SELECT "$"
                      FROM (
                        SELECT item_2.name AS name) AS "$") AS node) AS "$")), ARRAY(
                SELECT ROW()
                WHERE false)) AS edges, (
              SELECT count(*) AS count_1
              FROM item AS item_3) AS "totalCount"
            FROM (
              SELECT item_1.sku AS sku, item_1.name AS name
              FROM item AS item_1
              ORDER BY item_1.id ASC
              LIMIT 2) AS item_2) AS "$") AS items) AS "$")) AS TEXT) AS data
