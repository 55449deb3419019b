SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.sku AS sku, item_2.stock > %(stock_1)s::INTEGER AS "inStock", (
                  SELECT count(review.id) AS count_1
                  FROM review
                  WHERE review.item_id = item_2.id) AS "reviewCount"
                FROM (
                  SELECT item_1.sku AS sku, item_1.stock AS stock, item_1.id AS id
                  FROM item AS item_1
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS items) AS "$")) AS TEXT) AS data
