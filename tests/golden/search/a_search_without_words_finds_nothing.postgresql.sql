SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_1
              WHERE (setweight(to_tsvector('english', coalesce(item_1.name, '')), 'A') || setweight(to_tsvector('english', coalesce(item_1.sku, '')), 'B')) @@ websearch_to_tsquery('english', %(p0)s::VARCHAR)) AS "totalCount") AS "$") AS a, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_2
              FROM item AS item_2
              WHERE (setweight(to_tsvector('english', coalesce(item_2.name, '')), 'A') || setweight(to_tsvector('english', coalesce(item_2.sku, '')), 'B')) @@ websearch_to_tsquery('english', %(p1)s::VARCHAR)) AS "totalCount") AS "$") AS b, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_3
              FROM item AS item_3) AS "totalCount") AS "$") AS c) AS "$")) AS TEXT) AS data
