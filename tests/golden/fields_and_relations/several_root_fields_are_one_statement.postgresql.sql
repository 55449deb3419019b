SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_2.name AS name
                FROM (
                  SELECT store_1.name AS name
                  FROM store AS store_1
                  ORDER BY store_1.id ASC
                  LIMIT 50) AS store_2) AS "$") AS nodes) AS "$") AS stores, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT tag_4.name AS name
                FROM (
                  SELECT tag_3.name AS name
                  FROM tag AS tag_3
                  ORDER BY tag_3.id ASC
                  LIMIT 50) AS tag_4) AS "$") AS nodes) AS "$") AS tags, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM customer AS customer_5) AS "totalCount") AS "$") AS customers) AS "$")) AS TEXT) AS data
