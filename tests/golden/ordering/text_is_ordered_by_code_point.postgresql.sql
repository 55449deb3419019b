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
                  ORDER BY item_1.name ASC, item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS items, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_4.name AS name
                FROM (
                  SELECT store_3.name AS name
                  FROM store AS store_3
                  ORDER BY store_3.name DESC, store_3.id ASC
                  LIMIT 50) AS store_4) AS "$") AS nodes) AS "$") AS stores) AS "$")) AS TEXT) AS data
