SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT "$"
              FROM (
                SELECT EXISTS (
                  SELECT 1
                  FROM item AS item_1
                  LIMIT 1
                  OFFSET 5) AS "hasNextPage", false AS "hasPreviousPage") AS "$") AS "pageInfo") AS "$") AS more, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT "$"
              FROM (
                SELECT EXISTS (
                  SELECT 1
                  FROM item AS item_2
                  LIMIT 1
                  OFFSET 6) AS "hasNextPage", false AS "hasPreviousPage") AS "$") AS "pageInfo") AS "$") AS "all", (
          SELECT "$"
          FROM (
            SELECT (
              SELECT "$"
              FROM (
                SELECT EXISTS (
                  SELECT 1
                  FROM item AS item_3
                  LIMIT 1
                  OFFSET 1 + %(p0)s::BIGINT) AS "hasNextPage", %(p1)s::BIGINT > 0 AND (EXISTS (
                    SELECT 1
                    FROM item AS item_4)) AS "hasPreviousPage") AS "$") AS "pageInfo") AS "$") AS skipped, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT "$"
              FROM (
                SELECT EXISTS (
                  SELECT 1
                  FROM item AS item_7
                  WHERE false
                  LIMIT 1
                  OFFSET 50) AS "hasNextPage", false AS "hasPreviousPage", json_agg('c6eedc9d:' || CAST(json_build_array(item_6.id) AS TEXT)) ->> 0 AS "startCursor", json_agg('c6eedc9d:' || CAST(json_build_array(item_6.id) AS TEXT)) ->> -1 AS "endCursor") AS "$") AS "pageInfo"
            FROM (
              SELECT item_5.id AS id
              FROM item AS item_5
              WHERE false
              ORDER BY item_5.id ASC
              LIMIT 50) AS item_6) AS "$") AS none) AS "$")) AS TEXT) AS data
