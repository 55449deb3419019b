SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.id AS pk, item_2.stock > %(stock_1)s::INTEGER AS "inStock"
                FROM (
                  SELECT item_1.id AS id, item_1.stock AS stock
                  FROM item AS item_1
                  WHERE item_1.store_id = %(gql_claim_1)s::BIGINT AND item_1.price > %(p1)s AND CASE WHEN (item_1.store_id = %(gql_claim_1)s::BIGINT) THEN (item_1.stock > %(stock_2)s::INTEGER) = %(p2)s ELSE false END AND CASE WHEN (item_1.store_id = %(gql_claim_1)s::BIGINT) THEN (item_1.stock > %(stock_2)s::INTEGER) <= %(p3)s AND ((item_1.stock > %(stock_2)s::INTEGER) < %(p3)s OR item_1.id > %(p4)s::INTEGER) ELSE false END
                  ORDER BY item_1.stock > %(stock_2)s::INTEGER DESC, item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS items) AS "$")) AS TEXT) AS data
