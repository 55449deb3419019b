SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.name AS name
                FROM (
                  SELECT item_1.name AS name
                  FROM item AS item_1
                  WHERE item_1.name LIKE %(p0)s::VARCHAR
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS "like", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.name AS name
                FROM (
                  SELECT item_3.name AS name
                  FROM item AS item_3
                  WHERE item_3.name LIKE %(p1)s::VARCHAR
                  ORDER BY item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS escaped, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_6.name AS name
                FROM (
                  SELECT item_5.name AS name
                  FROM item AS item_5
                  WHERE item_5.name NOT LIKE %(p2)s::VARCHAR
                  ORDER BY item_5.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS "notLike", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_8.name AS name
                FROM (
                  SELECT item_7.name AS name
                  FROM item AS item_7
                  WHERE lower(item_7.name) LIKE lower(%(p3)s::VARCHAR)
                  ORDER BY item_7.id ASC
                  LIMIT 50) AS item_8) AS "$") AS nodes) AS "$") AS "ilike", (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_9
              WHERE lower(item_9.name) NOT LIKE lower(%(p4)s::VARCHAR)) AS "totalCount") AS "$") AS "notIlike") AS "$")) AS TEXT) AS data
