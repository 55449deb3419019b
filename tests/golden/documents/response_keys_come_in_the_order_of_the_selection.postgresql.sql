SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM store AS store_3) AS "totalCount", ARRAY(
              SELECT "$"
              FROM (
                SELECT store_2.city AS city, store_2.name AS name, store_2.id AS pk
                FROM (
                  SELECT store_1.city AS city, store_1.name AS name, store_1.id AS id
                  FROM store AS store_1
                  ORDER BY store_1.id ASC
                  LIMIT 1) AS store_2) AS "$") AS nodes) AS "$") AS stores, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT tag_5.name AS b, tag_5.id AS pk, tag_5.name AS a
                FROM (
                  SELECT tag_4.name AS name, tag_4.id AS id
                  FROM tag AS tag_4
                  ORDER BY tag_4.id ASC
                  LIMIT 1) AS tag_5) AS "$") AS nodes) AS "$") AS tags) AS "$")) AS TEXT) AS data
