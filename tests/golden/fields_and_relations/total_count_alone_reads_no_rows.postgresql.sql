SELECT CAST(row_to_json((
      SELECT r
      FROM (
        SELECT (
          SELECT r
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_1) AS "totalCount") AS r) AS items, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT (
                  SELECT r
                  FROM (
                    SELECT (
                      SELECT count(*) AS count_2
                      FROM item AS item_4
                      WHERE store_3.id = item_4.store_id) AS "totalCount") AS r) AS items
                FROM (
                  SELECT store_2.id AS id
                  FROM store AS store_2
                  ORDER BY store_2.id ASC
                  LIMIT %(p0)s::INTEGER) AS store_3) AS r) AS nodes) AS r) AS stores) AS r)) AS TEXT) AS row_to_json_1
