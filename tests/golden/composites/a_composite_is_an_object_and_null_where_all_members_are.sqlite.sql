SELECT '{"animals":{"nodes":[' || ifnull((
    SELECT group_concat(CASE WHEN (animal_2.kind = 'animal' OR animal_2.kind = 'bird''s' OR animal_2.kind = 'fish' OR animal_2.kind = '%shark' OR animal_2.kind = 'snake') THEN '{"name":' || json_quote(animal_2.name) || ',"cage":' || ifnull((
          SELECT '{"row":' || json_quote(animal_2.cage_row) || ',"__typename":"AnimalCage"}' AS anon_1
          WHERE animal_2.cage_row IS NOT NULL OR animal_2.cage_sign IS NOT NULL), 'null') || '}' WHEN (animal_2.kind = 'parrot') THEN ifnull((
          SELECT '{"name":' || json_quote(animal_2.name) || ',"cage":' || ifnull((
              SELECT '{"row":' || json_quote(animal_2.cage_row) || ',"__typename":"AnimalCage"}' AS anon_3
              WHERE animal_2.cage_row IS NOT NULL OR animal_2.cage_sign IS NOT NULL), 'null') || ',"perch":{"sign":' || json_quote(parrot_3.perch_sign) || ',"row":' || json_quote(parrot_3.perch_row) || '}}' AS anon_2
          FROM parrot AS parrot_3
          WHERE parrot_3.id = animal_2.id), 'null') ELSE 'null' END) AS group_concat_1
    FROM (
      SELECT animal_1.kind AS kind, animal_1.name AS name, animal_1.cage_row AS cage_row, animal_1.cage_sign AS cage_sign, animal_1.id AS id
      FROM animal AS animal_1
      ORDER BY animal_1.id ASC
      LIMIT 50
      OFFSET ?) AS animal_2), '') || ']}}' AS data
