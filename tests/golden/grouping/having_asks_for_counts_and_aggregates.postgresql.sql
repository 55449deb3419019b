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
                    SELECT CAST(group_3.c0 AS TEXT) AS status) AS "$") AS keys, group_3.c1 AS count
                FROM (
                  SELECT group_2.c0 AS c0, group_2.c1 AS c1
                  FROM (
                    SELECT item_1.status AS c0, count(*) AS c1
                    FROM item AS item_1
                    GROUP BY 1
                    HAVING (sum(item_1.stock) > %(p0)s::BIGINT OR max(item_1.name) LIKE %(p1)s::VARCHAR) AND count(*) >= %(p2)s::INTEGER) AS group_2
                  ORDER BY group_2.c0 ASC
                  LIMIT 50) AS group_3) AS "$") AS "groupBy") AS "$") AS items) AS "$")) AS TEXT) AS data
