SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT (
                  SELECT "$"
                  FROM (
                    SELECT group_3.c0 AS "storeId", CAST(group_3.c1 AS TEXT) AS status) AS "$") AS keys, group_3.c2 AS count, (
                  SELECT "$"
                  FROM (
                    SELECT CASE WHEN (group_3.c3 = ANY ('{NaN,Infinity,-Infinity}'::float8[])) THEN NULL ELSE group_3.c3 END AS cost) AS "$") AS avg
                FROM (
                  SELECT group_2.c0 AS c0, group_2.c1 AS c1, group_2.c2 AS c2, group_2.c3 AS c3
                  FROM (
                    SELECT item_1.store_id AS c0, item_1.status AS c1, count(*) AS c2, CAST((sum(item_1.cost) * round(1, 40)) / CAST(count(item_1.cost) AS NUMERIC) AS DOUBLE PRECISION) AS c3
                    FROM item AS item_1
                    GROUP BY 1, 2) AS group_2
                  ORDER BY group_2.c2 DESC, group_2.c3 ASC NULLS FIRST, group_2.c1 DESC, group_2.c0 ASC
                  LIMIT 4) AS group_3) AS "$") AS "groupBy") AS "$") AS items) AS "$")) AS TEXT) AS data
