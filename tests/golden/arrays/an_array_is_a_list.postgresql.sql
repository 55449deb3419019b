SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT basket_2.numbers AS numbers, basket_2.words AS words, CASE WHEN (basket_2.prices IS NOT NULL) THEN array((
                    SELECT CAST(element.v AS TEXT) AS v
                    FROM unnest(basket_2.prices) AS element(v))) END AS prices, basket_2.days AS days, (
                  SELECT "$"
                  FROM (
                    SELECT ARRAY(
                      SELECT "$"
                      FROM (
                        SELECT basket_4.words AS words
                        FROM (
                          SELECT basket_3.words AS words
                          FROM basket AS basket_3
                          WHERE basket_2.id = basket_3.parent_id
                          ORDER BY basket_3.id ASC
                          LIMIT 50) AS basket_4) AS "$") AS nodes) AS "$") AS children
                FROM (
                  SELECT basket_1.numbers AS numbers, basket_1.words AS words, basket_1.prices AS prices, basket_1.days AS days, basket_1.id AS id
                  FROM basket AS basket_1
                  ORDER BY basket_1.id ASC
                  LIMIT 50) AS basket_2) AS "$") AS nodes) AS "$") AS baskets) AS "$")) AS TEXT) AS data
