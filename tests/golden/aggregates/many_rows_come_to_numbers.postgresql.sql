SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT "$"
              FROM (
                SELECT aggregate_2.c0 AS count, (
                  SELECT "$"
                  FROM (
                    SELECT aggregate_2.c1 AS name, aggregate_2.c2 AS cost, aggregate_2.c3 AS status) AS "$") AS "countDistinct", (
                  SELECT "$"
                  FROM (
                    SELECT CAST(aggregate_2.c4 AS TEXT) AS stock, CAST(aggregate_2.c5 AS TEXT) AS price, CAST(aggregate_2.c6 AS TEXT) AS cost) AS "$") AS sum, (
                  SELECT "$"
                  FROM (
                    SELECT CASE WHEN (aggregate_2.c7 = ANY ('{NaN,Infinity,-Infinity}'::float8[])) THEN NULL ELSE aggregate_2.c7 END AS stock, CASE WHEN (aggregate_2.c8 = ANY ('{NaN,Infinity,-Infinity}'::float8[])) THEN NULL ELSE aggregate_2.c8 END AS price) AS "$") AS avg, (
                  SELECT "$"
                  FROM (
                    SELECT aggregate_2.c9 AS name, CAST(aggregate_2.c10 AS TEXT) AS price, (to_json(timezone('UTC', aggregate_2.c11)) #>> '{}') || '+00:00' AS "createdAt") AS "$") AS min, (
                  SELECT "$"
                  FROM (
                    SELECT aggregate_2.c12 AS name, CAST(aggregate_2.c13 AS TEXT) AS price, (to_json(timezone('UTC', aggregate_2.c14)) #>> '{}') || '+00:00' AS "createdAt") AS "$") AS max, (
                  SELECT "$"
                  FROM (
                    SELECT CASE WHEN (aggregate_2.c15 = ANY ('{NaN,Infinity,-Infinity}'::float8[])) THEN NULL ELSE aggregate_2.c15 END AS stock) AS "$") AS stddev, (
                  SELECT "$"
                  FROM (
                    SELECT CASE WHEN (aggregate_2.c16 = ANY ('{NaN,Infinity,-Infinity}'::float8[])) THEN NULL ELSE aggregate_2.c16 END AS stock, CASE WHEN (aggregate_2.c17 = ANY ('{NaN,Infinity,-Infinity}'::float8[])) THEN NULL ELSE aggregate_2.c17 END AS price) AS "$") AS variance) AS "$") AS aggregate
            FROM (
              SELECT count(*) AS c0, count(DISTINCT item_1.name) AS c1, count(DISTINCT item_1.cost) AS c2, count(DISTINCT item_1.status) AS c3, sum(item_1.stock) AS c4, sum(item_1.price) AS c5, sum(item_1.cost) AS c6, CAST((sum(item_1.stock) * round(1, 40)) / CAST(count(item_1.stock) AS NUMERIC) AS DOUBLE PRECISION) AS c7, CAST((sum(item_1.price) * round(1, 40)) / CAST(count(item_1.price) AS NUMERIC) AS DOUBLE PRECISION) AS c8, min(item_1.name) AS c9, min(item_1.price) AS c10, min(item_1.created_at) AS c11, max(item_1.name) AS c12, max(item_1.price) AS c13, max(item_1.created_at) AS c14, CAST(sqrt(var_samp(item_1.stock * round(1, 40))) AS DOUBLE PRECISION) AS c15, CAST(var_samp(item_1.stock * round(1, 40)) AS DOUBLE PRECISION) AS c16, CAST(var_samp(item_1.price * round(1, 40)) AS DOUBLE PRECISION) AS c17
              FROM item AS item_1) AS aggregate_2) AS "$") AS items) AS "$")) AS TEXT) AS data
