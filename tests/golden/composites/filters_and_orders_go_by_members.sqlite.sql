SELECT '{"animals":' || ifnull((
    SELECT '{"nodes":[' || ifnull(group_concat('{"name":' || json_quote(animal_2.name) || '}'), '') || '],"pageInfo":{"endCursor":' || json_quote(json_extract('[' || group_concat(json_quote('b6969a1f:[' || json_quote(animal_2.cage_row) || ', ' || json_quote(animal_2.cage_sign) || ', ' || json_quote(animal_2.id) || ']')) || ']', '$[#-1]')) || ',"hasNextPage":' || CASE WHEN (EXISTS (
        SELECT 1
        FROM animal AS animal_3
        WHERE animal_3.cage_sign IS NOT ? AND (animal_3.cage_row IS NOT NULL OR animal_3.cage_sign IS NOT NULL)
        LIMIT 1
        OFFSET 1)) THEN 'true' ELSE 'false' END || '}}' AS anon_1
    FROM (
      SELECT animal_1.name AS name, animal_1.cage_row AS cage_row, animal_1.cage_sign AS cage_sign, animal_1.id AS id
      FROM animal AS animal_1
      WHERE animal_1.cage_sign IS NOT ? AND (animal_1.cage_row IS NOT NULL OR animal_1.cage_sign IS NOT NULL)
      ORDER BY animal_1.cage_row DESC NULLS FIRST, animal_1.cage_sign ASC NULLS LAST, animal_1.id ASC
      LIMIT 1
      OFFSET ?) AS animal_2), 'null') || ',"parrots":{"nodes":[' || ifnull((
    SELECT group_concat('{"cage":' || ifnull((
          SELECT '{"sign":' || json_quote(parrot_5.cage_sign) || '}' AS anon_2
          WHERE parrot_5.cage_row IS NOT NULL OR parrot_5.cage_sign IS NOT NULL), 'null') || ',"perch":{"row":' || json_quote(parrot_5.perch_row) || '}}') AS group_concat_1
    FROM (
      SELECT parrot_4_animal.cage_row AS cage_row, parrot_4_animal.cage_sign AS cage_sign, parrot_4_parrot.perch_row AS perch_row
      FROM animal AS parrot_4_animal
      JOIN parrot AS parrot_4_parrot ON parrot_4_parrot.id = parrot_4_animal.id
      WHERE parrot_4_animal.cage_row IS NULL AND parrot_4_animal.cage_sign IS NULL OR parrot_4_parrot.perch_sign = ?
      ORDER BY parrot_4_animal.id ASC
      LIMIT 50
      OFFSET ?) AS parrot_5), '') || ']}}' AS data
