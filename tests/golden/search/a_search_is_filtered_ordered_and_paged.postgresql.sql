SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_3
              WHERE item_3.price < %(p2)s AND ((setweight(to_tsvector('english', coalesce(item_3.name, '')), 'A') || setweight(to_tsvector('english', coalesce(item_3.sku, '')), 'B')) @@ websearch_to_tsquery('english', %(p3)s::VARCHAR))) AS "totalCount", ARRAY(
              SELECT "$"
              FROM (
                SELECT 'ade18106:' || CAST(json_build_array(item_2.sku, item_2.id) AS TEXT) AS cursor, (
                  SELECT "$"
                  FROM (
                    SELECT item_2.sku AS sku) AS "$") AS node
                FROM (
                  SELECT item_1.sku AS sku, item_1.id AS id
                  FROM item AS item_1
                  WHERE item_1.price < %(p0)s AND ((setweight(to_tsvector('english', coalesce(item_1.name, '')), 'A') || setweight(to_tsvector('english', coalesce(item_1.sku, '')), 'B')) @@ websearch_to_tsquery('english', %(p1)s::VARCHAR))
                  ORDER BY item_1.sku DESC, item_1.id ASC
                  LIMIT 2) AS item_2) AS "$") AS edges, (
              SELECT "$"
              FROM (
                SELECT EXISTS (
                  SELECT 1
                  FROM item AS item_4
                  WHERE item_4.price < %(p4)s AND ((setweight(to_tsvector('english', coalesce(item_4.name, '')), 'A') || setweight(to_tsvector('english', coalesce(item_4.sku, '')), 'B')) @@ websearch_to_tsquery('english', %(p5)s::VARCHAR))
                  LIMIT 1
                  OFFSET 2) AS "hasNextPage") AS "$") AS "pageInfo") AS "$") AS items) AS "$")) AS TEXT) AS data
