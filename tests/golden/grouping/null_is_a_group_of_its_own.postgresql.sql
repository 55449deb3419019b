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
                    SELECT group_3.c0 AS "parentId", NULL AS name) AS "$") AS keys, group_3.c1 AS count, (
                  SELECT "$"
                  FROM (
                    SELECT group_3.c2 AS name) AS "$") AS min
                FROM (
                  SELECT group_2.c0 AS c0, group_2.c1 AS c1, group_2.c2 AS c2
                  FROM (
                    SELECT category_1.parent_id AS c0, count(*) AS c1, min(category_1.name) AS c2
                    FROM category AS category_1
                    GROUP BY 1) AS group_2
                  ORDER BY group_2.c0 ASC
                  LIMIT 50) AS group_3) AS "$") AS "groupBy") AS "$") AS categories) AS "$")) AS TEXT) AS data
