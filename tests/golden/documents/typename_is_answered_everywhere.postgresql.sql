SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT 'Query' AS __typename, (
          SELECT "$"
          FROM (
            SELECT 'ItemConnection' AS __typename, coalesce(array_agg((
                  SELECT "$"
                  FROM (
                    SELECT 'Item' AS __typename, (
                      SELECT "$"
                      FROM (
                        SELECT 'Store' AS __typename
                        FROM store AS store_3
                        WHERE store_3.id = item_2.store_id) AS "$") AS store) AS "$")), ARRAY(
                SELECT ROW()
                WHERE false)) AS nodes, coalesce(array_agg((
                  SELECT "$"
                  FROM (
                    SELECT 'ItemEdge' AS __typename, (
                      SELECT "$"
                      FROM (
                        SELECT 'Item' AS kind) AS "$") AS node) AS "$")), ARRAY(
                SELECT ROW()
                WHERE false)) AS edges
            FROM (
              SELECT item_1.store_id AS store_id
              FROM item AS item_1
              ORDER BY item_1.id ASC
              LIMIT 1) AS item_2) AS "$") AS items, (
          SELECT "$"
          FROM (
            SELECT 'Tag' AS __typename
            FROM tag AS tag_4
            WHERE tag_4.id = %(p0)s::INTEGER) AS "$") AS node) AS "$")) AS TEXT) AS data
