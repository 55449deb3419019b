SELECT CAST(row_to_json((
      SELECT r
      FROM (
        SELECT (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT item_2.name AS name
                FROM (
                  SELECT item_1.name AS name
                  FROM item AS item_1
                  ORDER BY item_1.name ASC, item_1.id ASC
                  LIMIT %(p0)s::INTEGER) AS item_2) AS r) AS nodes) AS r) AS items, (
          SELECT r
          FROM (
            SELECT ARRAY(
              SELECT r
              FROM (
                SELECT store_4.name AS name
                FROM (
                  SELECT store_3.name AS name
                  FROM store AS store_3
                  ORDER BY store_3.name DESC, store_3.id ASC
                  LIMIT %(p1)s::INTEGER) AS store_4) AS r) AS nodes) AS r) AS stores) AS r)) AS TEXT) AS row_to_json_1
