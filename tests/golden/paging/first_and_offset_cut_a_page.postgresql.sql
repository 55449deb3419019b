SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.id AS pk
                FROM (
                  SELECT item_1.id AS id
                  FROM item AS item_1
                  ORDER BY item_1.id ASC
                  LIMIT 2
                  OFFSET %(p0)s::BIGINT) AS item_2) AS "$") AS nodes, (
              SELECT count(*) AS count_1
              FROM item AS item_3) AS "totalCount") AS "$") AS items) AS "$")) AS TEXT) AS data
