SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.sku AS sku
                FROM (
                  SELECT item_1.sku AS sku
                  FROM item AS item_1
                  WHERE item_1.status = %(p0)s
                  ORDER BY item_1.id DESC
                  LIMIT 1) AS item_2) AS "$") AS nodes, aggregate_4.c0 AS "totalCount", (
              SELECT "$"
              FROM (
                SELECT aggregate_4.c0 AS count, (
                  SELECT "$"
                  FROM (
                    SELECT aggregate_4.c1 AS sku) AS "$") AS max) AS "$") AS one, (
              SELECT "$"
              FROM (
                SELECT aggregate_4.c0 AS count, (
                  SELECT "$"
                  FROM (
                    SELECT aggregate_4.c2 AS sku) AS "$") AS min, 'ItemAggregate' AS __typename) AS "$") AS other, (
              SELECT "$"
              FROM (
                SELECT EXISTS (
                  SELECT 1
                  FROM item AS item_5
                  WHERE item_5.status = %(p2)s
                  LIMIT 1
                  OFFSET 1) AS "hasNextPage") AS "$") AS "pageInfo"
            FROM (
              SELECT count(*) AS c0, max(item_3.sku) AS c1, min(item_3.sku) AS c2
              FROM item AS item_3
              WHERE item_3.status = %(p1)s) AS aggregate_4) AS "$") AS items, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_7.sku AS sku
                FROM (
                  SELECT item_6.sku AS sku
                  FROM item AS item_6
                  ORDER BY item_6.id ASC
                  LIMIT 0) AS item_7) AS "$") AS nodes, aggregate_9.c0 AS "totalCount", (
              SELECT "$"
              FROM (
                SELECT aggregate_9.c0 AS count) AS "$") AS one, (
              SELECT "$"
              FROM (
                SELECT (
                  SELECT "$"
                  FROM (
                    SELECT CAST(aggregate_9.c1 AS TEXT) AS stock) AS "$") AS sum) AS "$") AS other
            FROM (
              SELECT count(*) AS c0, sum(item_8.stock) AS c1
              FROM item AS item_8) AS aggregate_9) AS "$") AS summed) AS "$")) AS TEXT) AS data
