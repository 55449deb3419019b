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
                  WHERE CAST(item_1.attributes AS JSONB) = CAST(%(p0)s::JSONB AS JSONB) OR CAST(item_1.attributes AS JSONB) = 'null'::jsonb AND NULL::boolean
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS equal, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.name AS name
                FROM (
                  SELECT item_3.name AS name
                  FROM item AS item_3
                  WHERE NOT (CAST(item_3.attributes AS JSONB) = CAST(%(p1)s::JSONB AS JSONB) OR CAST(item_3.attributes AS JSONB) = 'null'::jsonb AND NULL::boolean)
                  ORDER BY item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS "notEqual", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_6.name AS name
                FROM (
                  SELECT item_5.name AS name
                  FROM item AS item_5
                  WHERE CAST(item_5.attributes AS JSONB) = ANY (CAST(%(p2)s::TEXT[] AS JSONB[])) OR CAST(item_5.attributes AS TEXT) = 'null' AND cardinality(CAST(%(p2)s::TEXT[] AS JSONB[])) > 0 AND NULL::boolean
                  ORDER BY item_5.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS "oneOf", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_8.name AS name
                FROM (
                  SELECT item_7.name AS name
                  FROM item AS item_7
                  WHERE (CAST(item_7.attributes AS JSONB) @> CAST(%(p3)s::JSONB AS JSONB)) OR CAST(item_7.attributes AS JSONB) = 'null'::jsonb AND NULL::boolean
                  ORDER BY item_7.id ASC
                  LIMIT 50) AS item_8) AS "$") AS nodes) AS "$") AS contains, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_10.name AS name
                FROM (
                  SELECT item_9.name AS name
                  FROM item AS item_9
                  WHERE nullif(CAST(item_9.attributes AS JSONB), 'null'::jsonb) <@ CAST(%(p4)s::JSONB AS JSONB)
                  ORDER BY item_9.id ASC
                  LIMIT 50) AS item_10) AS "$") AS nodes) AS "$") AS "containedBy", (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_11
              WHERE NOT ((CAST(item_11.attributes AS JSONB) @> CAST(%(p5)s::JSONB AS JSONB)) OR CAST(item_11.attributes AS JSONB) = 'null'::jsonb AND NULL::boolean)) AS "totalCount") AS "$") AS "notContains") AS "$")) AS TEXT) AS data
