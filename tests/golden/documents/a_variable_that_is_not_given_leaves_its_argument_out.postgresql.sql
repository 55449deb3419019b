SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_3) AS "totalCount", ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.id AS pk
                FROM (
                  SELECT item_1.id AS id
                  FROM item AS item_1
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS "all", (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_2
              FROM item AS item_4
              WHERE true) AS "totalCount") AS "$") AS "any") AS "$")) AS TEXT) AS data
