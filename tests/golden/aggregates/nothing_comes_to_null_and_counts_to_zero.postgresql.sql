SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT aggregate_2.c0 AS "totalCount", (
              SELECT "$"
              FROM (
                SELECT aggregate_2.c0 AS count, (
                  SELECT "$"
                  FROM (
                    SELECT aggregate_2.c1 AS sku) AS "$") AS "countDistinct", (
                  SELECT "$"
                  FROM (
                    SELECT CAST(aggregate_2.c2 AS TEXT) AS stock) AS "$") AS sum, (
                  SELECT "$"
                  FROM (
                    SELECT CASE WHEN (aggregate_2.c3 = ANY ('{NaN,Infinity,-Infinity}'::float8[])) THEN NULL ELSE aggregate_2.c3 END AS price) AS "$") AS avg, (
                  SELECT "$"
                  FROM (
                    SELECT aggregate_2.c4 AS name) AS "$") AS min, (
                  SELECT "$"
                  FROM (
                    SELECT CASE WHEN (aggregate_2.c5 = ANY ('{NaN,Infinity,-Infinity}'::float8[])) THEN NULL ELSE aggregate_2.c5 END AS cost) AS "$") AS variance) AS "$") AS aggregate
            FROM (
              SELECT count(*) AS c0, count(DISTINCT item_1.sku) AS c1, sum(item_1.stock) AS c2, CAST((sum(item_1.price) * round(1, 40)) / CAST(count(item_1.price) AS NUMERIC) AS DOUBLE PRECISION) AS c3, min(item_1.name) AS c4, CAST(var_samp(item_1.cost * round(1, 40)) AS DOUBLE PRECISION) AS c5
              FROM item AS item_1
              WHERE false) AS aggregate_2) AS "$") AS items, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT "$"
              FROM (
                SELECT aggregate_4.c0 AS count, (
                  SELECT "$"
                  FROM (
                    SELECT CASE WHEN (aggregate_4.c1 = ANY ('{NaN,Infinity,-Infinity}'::float8[])) THEN NULL ELSE aggregate_4.c1 END AS price) AS "$") AS stddev, (
                  SELECT "$"
                  FROM (
                    SELECT CASE WHEN (aggregate_4.c2 = ANY ('{NaN,Infinity,-Infinity}'::float8[])) THEN NULL ELSE aggregate_4.c2 END AS stock) AS "$") AS variance) AS "$") AS aggregate
            FROM (
              SELECT count(*) AS c0, CAST(sqrt(var_samp(item_3.price * round(1, 40))) AS DOUBLE PRECISION) AS c1, CAST(var_samp(item_3.stock * round(1, 40)) AS DOUBLE PRECISION) AS c2
              FROM item AS item_3
              WHERE item_3.id = %(p0)s::INTEGER) AS aggregate_4) AS "$") AS one) AS "$")) AS TEXT) AS data
