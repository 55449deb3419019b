SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT "$"
              FROM (
                SELECT (
                  SELECT "$"
                  FROM (
                    SELECT CAST(aggregate_2.c0 AS TEXT) AS "externalNumber") AS "$") AS sum, (
                  SELECT "$"
                  FROM (
                    SELECT CASE WHEN (aggregate_2.c1 = ANY ('{NaN,Infinity,-Infinity}'::float8[])) THEN NULL ELSE aggregate_2.c1 END AS "externalNumber") AS "$") AS avg, (
                  SELECT "$"
                  FROM (
                    SELECT CAST(aggregate_2.c2 AS TEXT) AS "externalNumber") AS "$") AS max) AS "$") AS aggregate
            FROM (
              SELECT sum(order_1.external_number) AS c0, CAST((sum(order_1.external_number) * round(1, 40)) / CAST(count(order_1.external_number) AS NUMERIC) AS DOUBLE PRECISION) AS c1, max(order_1.external_number) AS c2
              FROM "order" AS order_1) AS aggregate_2) AS "$") AS orders) AS "$")) AS TEXT) AS data
