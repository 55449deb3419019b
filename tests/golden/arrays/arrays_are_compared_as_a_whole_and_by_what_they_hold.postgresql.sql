SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT basket_2.id AS pk
                FROM (
                  SELECT basket_1.id AS id
                  FROM basket AS basket_1
                  WHERE basket_1.numbers = %(p0)s::INTEGER[]
                  ORDER BY basket_1.id ASC
                  LIMIT 50) AS basket_2) AS "$") AS nodes) AS "$") AS whole, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT basket_4.id AS pk
                FROM (
                  SELECT basket_3.id AS id
                  FROM basket AS basket_3
                  WHERE basket_3.words @> %(p1)s::TEXT[]
                  ORDER BY basket_3.id ASC
                  LIMIT 50) AS basket_4) AS "$") AS nodes) AS "$") AS contains, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT basket_6.id AS pk
                FROM (
                  SELECT basket_5.id AS id
                  FROM basket AS basket_5
                  WHERE basket_5.numbers <@ %(p2)s::INTEGER[]
                  ORDER BY basket_5.id ASC
                  LIMIT 50) AS basket_6) AS "$") AS nodes) AS "$") AS "containedBy", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT basket_9.id AS pk
                FROM (
                  SELECT basket_7.id AS id
                  FROM basket AS basket_7
                  WHERE EXISTS (
                    SELECT 1
                    FROM basket AS basket_8
                    WHERE basket_7.id = basket_8.parent_id AND (basket_8.words && %(p3)s::TEXT[]))
                  ORDER BY basket_7.id ASC
                  LIMIT 50) AS basket_9) AS "$") AS nodes) AS "$") AS "overlaps", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT basket_11.id AS pk
                FROM (
                  SELECT basket_10.id AS id
                  FROM basket AS basket_10
                  WHERE basket_10.prices IS NULL
                  ORDER BY basket_10.id ASC
                  LIMIT 50) AS basket_11) AS "$") AS nodes) AS "$") AS "isNull") AS "$")) AS TEXT) AS data
