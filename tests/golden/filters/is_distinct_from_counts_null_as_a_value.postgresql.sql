SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT category_2.name AS name
                FROM (
                  SELECT category_1.name AS name
                  FROM category AS category_1
                  WHERE category_1.parent_id IS DISTINCT FROM %(p0)s::INTEGER
                  ORDER BY category_1.id ASC
                  LIMIT 50) AS category_2) AS "$") AS nodes) AS "$") AS categories, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.name AS name
                FROM (
                  SELECT item_3.name AS name
                  FROM item AS item_3
                  WHERE (CAST(item_3.attributes AS JSONB) = CAST(%(p1)s::JSONB AS JSONB) OR CAST(item_3.attributes AS JSONB) = 'null'::jsonb AND NULL::boolean) IS NOT true
                  ORDER BY item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS items) AS "$")) AS TEXT) AS data
