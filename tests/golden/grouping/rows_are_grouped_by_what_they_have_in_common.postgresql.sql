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
                    SELECT CAST(group_3.c0 AS TEXT) AS status, group_3.c1 AS "storeId") AS "$") AS keys, group_3.c2 AS count, (
                  SELECT "$"
                  FROM (
                    SELECT CAST(group_3.c3 AS TEXT) AS stock) AS "$") AS sum, (
                  SELECT "$"
                  FROM (
                    SELECT group_3.c4 AS name) AS "$") AS max
                FROM (
                  SELECT group_2.c0 AS c0, group_2.c1 AS c1, group_2.c2 AS c2, group_2.c3 AS c3, group_2.c4 AS c4
                  FROM (
                    SELECT item_1.status AS c0, item_1.store_id AS c1, count(*) AS c2, sum(item_1.stock) AS c3, max(item_1.name) AS c4
                    FROM item AS item_1
                    GROUP BY 1, 2) AS group_2
                  ORDER BY group_2.c0 ASC, group_2.c1 ASC
                  LIMIT 50) AS group_3) AS "$") AS "groupBy") AS "$") AS items) AS "$")) AS TEXT) AS data
