SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT CASE WHEN (animal_2.kind = 'animal' OR animal_2.kind = 'bird''s' OR animal_2.kind = 'fish' OR animal_2.kind = '%%shark' OR animal_2.kind = 'snake') THEN to_json((
                  SELECT "$"
                  FROM (
                    SELECT animal_2.name AS name, (
                      SELECT "$"
                      FROM (
                        SELECT animal_2.cage_row AS row, 'AnimalCage' AS __typename
                        WHERE animal_2.cage_row IS NOT NULL OR animal_2.cage_sign IS NOT NULL) AS "$") AS cage) AS "$")) WHEN (animal_2.kind = 'parrot') THEN to_json((
                  SELECT "$"
                  FROM (
                    SELECT animal_2.name AS name, (
                      SELECT "$"
                      FROM (
                        SELECT animal_2.cage_row AS row, 'AnimalCage' AS __typename
                        WHERE animal_2.cage_row IS NOT NULL OR animal_2.cage_sign IS NOT NULL) AS "$") AS cage, (
                      SELECT "$"
                      FROM (
                        SELECT parrot_3.perch_sign AS sign, parrot_3.perch_row AS row) AS "$") AS perch
                    FROM parrot AS parrot_3
                    WHERE parrot_3.id = animal_2.id) AS "$")) END AS anon_1
              FROM (
                SELECT animal_1.kind AS kind, animal_1.name AS name, animal_1.cage_row AS cage_row, animal_1.cage_sign AS cage_sign, animal_1.id AS id
                FROM animal AS animal_1
                ORDER BY animal_1.id ASC
                LIMIT 50) AS animal_2) AS nodes) AS "$") AS animals) AS "$")) AS TEXT) AS data
