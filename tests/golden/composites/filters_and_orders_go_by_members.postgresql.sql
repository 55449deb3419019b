SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT coalesce(array_agg((
                  SELECT "$"
                  FROM (
                    SELECT animal_2.name AS name) AS "$")), ARRAY(
                SELECT ROW()
                WHERE false)) AS nodes, (
              SELECT "$"
              FROM (
                SELECT json_agg('b6969a1f:' || CAST(json_build_array(animal_2.cage_row, animal_2.cage_sign, animal_2.id) AS TEXT)) ->> -1 AS "endCursor", EXISTS (
                  SELECT 1
                  FROM animal AS animal_3
                  WHERE animal_3.cage_sign IS DISTINCT FROM %(p1)s::VARCHAR AND (animal_3.cage_row IS NOT NULL OR animal_3.cage_sign IS NOT NULL)
                  LIMIT 1
                  OFFSET 1) AS "hasNextPage") AS "$") AS "pageInfo"
            FROM (
              SELECT animal_1.name AS name, animal_1.cage_row AS cage_row, animal_1.cage_sign AS cage_sign, animal_1.id AS id
              FROM animal AS animal_1
              WHERE animal_1.cage_sign IS DISTINCT FROM %(p0)s::VARCHAR AND (animal_1.cage_row IS NOT NULL OR animal_1.cage_sign IS NOT NULL)
              ORDER BY animal_1.cage_row DESC, animal_1.cage_sign ASC, animal_1.id ASC
              LIMIT 1) AS animal_2) AS "$") AS animals, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT (
                  SELECT "$"
                  FROM (
                    SELECT parrot_5.cage_sign AS sign
                    WHERE parrot_5.cage_row IS NOT NULL OR parrot_5.cage_sign IS NOT NULL) AS "$") AS cage, (
                  SELECT "$"
                  FROM (
                    SELECT parrot_5.perch_row AS row) AS "$") AS perch
                FROM (
                  SELECT parrot_4_animal.cage_row AS cage_row, parrot_4_animal.cage_sign AS cage_sign, parrot_4_parrot.perch_row AS perch_row
                  FROM animal AS parrot_4_animal
                  JOIN parrot AS parrot_4_parrot ON parrot_4_parrot.id = parrot_4_animal.id
                  WHERE parrot_4_animal.cage_row IS NULL AND parrot_4_animal.cage_sign IS NULL OR parrot_4_parrot.perch_sign = %(p2)s::VARCHAR
                  ORDER BY parrot_4_animal.id ASC
                  LIMIT 50) AS parrot_5) AS "$") AS nodes) AS "$") AS parrots) AS "$")) AS TEXT) AS data
