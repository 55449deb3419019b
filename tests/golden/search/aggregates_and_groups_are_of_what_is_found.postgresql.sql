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
                  WHERE (setweight(to_tsvector('english', coalesce(item_1.name, '')), 'A') || setweight(to_tsvector('english', coalesce(item_1.sku, '')), 'B')) @@ websearch_to_tsquery('english', %(p0)s::VARCHAR)
                  ORDER BY CAST(ts_rank(setweight(to_tsvector('english', coalesce(item_1.name, '')), 'A') || setweight(to_tsvector('english', coalesce(item_1.sku, '')), 'B'), websearch_to_tsquery('english', %(p1)s::VARCHAR)) AS DOUBLE PRECISION) DESC, item_1.id ASC
                  LIMIT 1) AS item_2) AS "$") AS nodes, aggregate_4.c0 AS "totalCount", (
              SELECT "$"
              FROM (
                SELECT aggregate_4.c0 AS count, (
                  SELECT "$"
                  FROM (
                    SELECT CAST(aggregate_4.c1 AS TEXT) AS stock) AS "$") AS sum, (
                  SELECT "$"
                  FROM (
                    SELECT aggregate_4.c2 AS name) AS "$") AS min) AS "$") AS aggregate, ARRAY(
              SELECT "$"
              FROM (
                SELECT (
                  SELECT "$"
                  FROM (
                    SELECT group_7.c0 AS "storeId") AS "$") AS keys, group_7.c1 AS count
                FROM (
                  SELECT group_6.c0 AS c0, group_6.c1 AS c1
                  FROM (
                    SELECT item_5.store_id AS c0, count(*) AS c1
                    FROM item AS item_5
                    WHERE (setweight(to_tsvector('english', coalesce(item_5.name, '')), 'A') || setweight(to_tsvector('english', coalesce(item_5.sku, '')), 'B')) @@ websearch_to_tsquery('english', %(p3)s::VARCHAR)
                    GROUP BY 1
                    HAVING count(*) >= %(p4)s::INTEGER) AS group_6
                  ORDER BY group_6.c1 DESC, group_6.c0 ASC
                  LIMIT 50) AS group_7) AS "$") AS "groupBy"
            FROM (
              SELECT count(*) AS c0, sum(item_3.stock) AS c1, min(item_3.name) AS c2
              FROM item AS item_3
              WHERE (setweight(to_tsvector('english', coalesce(item_3.name, '')), 'A') || setweight(to_tsvector('english', coalesce(item_3.sku, '')), 'B')) @@ websearch_to_tsquery('english', %(p2)s::VARCHAR)) AS aggregate_4) AS "$") AS items) AS "$")) AS TEXT) AS data
