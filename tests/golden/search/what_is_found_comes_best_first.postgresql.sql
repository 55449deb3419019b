SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_3
              WHERE (setweight(to_tsvector('english', coalesce(item_3.name, '')), 'A') || setweight(to_tsvector('english', coalesce(item_3.sku, '')), 'B')) @@ websearch_to_tsquery('english', %(p2)s::VARCHAR)) AS "totalCount", ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.sku AS sku, item_2.name AS name
                FROM (
                  SELECT item_1.sku AS sku, item_1.name AS name
                  FROM item AS item_1
                  WHERE (setweight(to_tsvector('english', coalesce(item_1.name, '')), 'A') || setweight(to_tsvector('english', coalesce(item_1.sku, '')), 'B')) @@ websearch_to_tsquery('english', %(p0)s::VARCHAR)
                  ORDER BY CAST(ts_rank(setweight(to_tsvector('english', coalesce(item_1.name, '')), 'A') || setweight(to_tsvector('english', coalesce(item_1.sku, '')), 'B'), websearch_to_tsquery('english', %(p1)s::VARCHAR)) AS DOUBLE PRECISION) DESC, item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS items) AS "$")) AS TEXT) AS data
