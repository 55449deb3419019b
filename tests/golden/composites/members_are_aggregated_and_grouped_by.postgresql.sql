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
                    SELECT aggregate_2.c0 AS "cageRow") AS "$") AS max, (
                  SELECT "$"
                  FROM (
                    SELECT aggregate_2.c1 AS "cageSign") AS "$") AS "countDistinct") AS "$") AS aggregate, ARRAY(
              SELECT "$"
              FROM (
                SELECT (
                  SELECT "$"
                  FROM (
                    SELECT group_5.c0 AS "cageSign") AS "$") AS keys, group_5.c1 AS count
                FROM (
                  SELECT group_4.c0 AS c0, group_4.c1 AS c1
                  FROM (
                    SELECT animal_3.cage_sign AS c0, count(*) AS c1
                    FROM animal AS animal_3
                    GROUP BY 1) AS group_4
                  ORDER BY group_4.c0 ASC
                  LIMIT 50) AS group_5) AS "$") AS "groupBy"
            FROM (
              SELECT max(animal_1.cage_row) AS c0, count(DISTINCT animal_1.cage_sign) AS c1
              FROM animal AS animal_1) AS aggregate_2) AS "$") AS animals) AS "$")) AS TEXT) AS data
