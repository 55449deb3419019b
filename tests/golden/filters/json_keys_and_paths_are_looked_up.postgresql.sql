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
                  WHERE (CAST(item_1.attributes AS JSONB) ?& %(p0)s::TEXT[]) AND CAST(item_1.attributes AS JSONB) != 'null'::jsonb OR CAST(item_1.attributes AS JSONB) = 'null'::jsonb AND NULL::boolean
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS key, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.name AS name
                FROM (
                  SELECT item_3.name AS name
                  FROM item AS item_3
                  WHERE (CAST(item_3.attributes AS JSONB) ?| %(p1)s::TEXT[]) OR CAST(item_3.attributes AS JSONB) = 'null'::jsonb AND NULL::boolean
                  ORDER BY item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS "anyKey", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_6.name AS name
                FROM (
                  SELECT item_5.name AS name
                  FROM item AS item_5
                  WHERE (CAST(item_5.attributes AS JSONB) ?& %(p2)s::TEXT[]) AND CAST(item_5.attributes AS JSONB) != 'null'::jsonb OR CAST(item_5.attributes AS JSONB) = 'null'::jsonb AND NULL::boolean
                  ORDER BY item_5.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS "allKeys", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_8.name AS name
                FROM (
                  SELECT item_7.name AS name
                  FROM item AS item_7
                  WHERE CAST(CAST(item_7.attributes AS JSONB) #> %(p3)s::TEXT[] AS JSONB) = CAST(%(p4)s::JSONB AS JSONB) OR CAST(CAST(item_7.attributes AS JSONB) #> %(p3)s::TEXT[] AS JSONB) = 'null'::jsonb AND NULL::boolean
                  ORDER BY item_7.id ASC
                  LIMIT 50) AS item_8) AS "$") AS nodes) AS "$") AS path, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_10.name AS name
                FROM (
                  SELECT item_9.name AS name
                  FROM item AS item_9
                  WHERE (CAST(item_9.attributes AS JSONB) @> CAST(%(p5)s::JSONB AS JSONB)) OR CAST(item_9.attributes AS JSONB) = 'null'::jsonb AND NULL::boolean
                  ORDER BY item_9.id ASC
                  LIMIT 50) AS item_10) AS "$") AS nodes) AS "$") AS inside, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_11
              WHERE NOT ((CAST(item_11.attributes AS JSONB) #> %(p6)s::TEXT[]) IS NULL OR CAST(CAST(item_11.attributes AS JSONB) #> %(p6)s::TEXT[] AS TEXT) = 'null')) AS "totalCount") AS "$") AS absent, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_13.name AS name
                FROM (
                  SELECT item_12.name AS name
                  FROM item AS item_12
                  WHERE NOT (CAST(CAST(item_12.attributes AS JSONB) #> %(p7)s::TEXT[] AS JSONB) = CAST(%(p8)s::JSONB AS JSONB) OR CAST(CAST(item_12.attributes AS JSONB) #> %(p7)s::TEXT[] AS JSONB) = 'null'::jsonb AND NULL::boolean)
                  ORDER BY item_12.id ASC
                  LIMIT 50) AS item_13) AS "$") AS nodes) AS "$") AS unknown) AS "$")) AS TEXT) AS data
