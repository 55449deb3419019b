SELECT '{"animals":' || ifnull((
    SELECT '{"aggregate":{"max":{"cageRow":' || json_quote(aggregate_2.c0) || '},"countDistinct":{"cageSign":' || aggregate_2.c1 || '}},"groupBy":[' || ifnull((
        SELECT group_concat('{"keys":{"cageSign":' || json_quote(group_5.c0) || '},"count":' || group_5.c1 || '}') AS group_concat_1
        FROM (
          SELECT group_4.c0 AS c0, group_4.c1 AS c1
          FROM (
            SELECT animal_3.cage_sign AS c0, count(*) AS c1
            FROM animal AS animal_3
            GROUP BY 1) AS group_4
          ORDER BY group_4.c0 ASC NULLS LAST
          LIMIT 50
          OFFSET ?) AS group_5), '') || ']}' AS anon_1
    FROM (
      SELECT max(animal_1.cage_row) AS c0, count(DISTINCT animal_1.cage_sign) AS c1
      FROM animal AS animal_1) AS aggregate_2), 'null') || '}' AS data
