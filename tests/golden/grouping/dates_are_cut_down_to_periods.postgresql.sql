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
                    SELECT group_3.c0 AS "updatedAtWeek", group_3.c1 AS "updatedAtDay") AS "$") AS keys, group_3.c2 AS count
                FROM (
                  SELECT group_2.c0 AS c0, group_2.c1 AS c1, group_2.c2 AS c2
                  FROM (
                    SELECT CAST(date_trunc('week', timezone('UTC', item_1.updated_at)) AS DATE) AS c0, CAST(date_trunc('day', timezone('UTC', item_1.updated_at)) AS DATE) AS c1, count(*) AS c2
                    FROM item AS item_1
                    GROUP BY 1, 2) AS group_2
                  ORDER BY group_2.c0 ASC, group_2.c1 ASC
                  LIMIT 50) AS group_3) AS "$") AS "groupBy") AS "$") AS "byWeek", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT (
                  SELECT "$"
                  FROM (
                    SELECT (to_json(timezone('UTC', group_6.c0)) #>> '{}') || '+00:00' AS "createdAtHour", group_6.c1 AS "createdAtMonth", group_6.c2 AS "createdAtQuarter") AS "$") AS keys, group_6.c3 AS count
                FROM (
                  SELECT group_5.c0 AS c0, group_5.c1 AS c1, group_5.c2 AS c2, group_5.c3 AS c3
                  FROM (
                    SELECT timezone('UTC', date_trunc('hour', timezone('UTC', item_4.created_at))) AS c0, CAST(date_trunc('month', timezone('UTC', item_4.created_at)) AS DATE) AS c1, CAST(date_trunc('quarter', timezone('UTC', item_4.created_at)) AS DATE) AS c2, count(*) AS c3
                    FROM item AS item_4
                    GROUP BY 1, 2, 3) AS group_5
                  ORDER BY group_5.c0 ASC, group_5.c1 ASC, group_5.c2 ASC
                  LIMIT 50) AS group_6) AS "$") AS "groupBy") AS "$") AS "byHour", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT (
                  SELECT "$"
                  FROM (
                    SELECT group_9.c0 AS "openedOnYear") AS "$") AS keys, group_9.c1 AS count
                FROM (
                  SELECT group_8.c0 AS c0, group_8.c1 AS c1
                  FROM (
                    SELECT CAST(date_trunc('year', CAST(store_7.opened_on AS TIMESTAMP WITHOUT TIME ZONE)) AS DATE) AS c0, count(*) AS c1
                    FROM store AS store_7
                    GROUP BY 1) AS group_8
                  ORDER BY group_8.c0 ASC
                  LIMIT 50) AS group_9) AS "$") AS "groupBy") AS "$") AS "byYear") AS "$")) AS TEXT) AS data
