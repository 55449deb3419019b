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
                  WHERE item_1.name LIKE %(p0)s::VARCHAR
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS percent, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_4.name AS name
                FROM (
                  SELECT item_3.name AS name
                  FROM item AS item_3
                  WHERE item_3.name LIKE %(p1)s::VARCHAR
                  ORDER BY item_3.id ASC
                  LIMIT 50) AS item_4) AS "$") AS nodes) AS "$") AS underscore, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_6.sku AS sku
                FROM (
                  SELECT item_5.sku AS sku
                  FROM item AS item_5
                  WHERE item_5.sku LIKE %(p2)s::VARCHAR
                  ORDER BY item_5.id ASC
                  LIMIT 50) AS item_6) AS "$") AS nodes) AS "$") AS start, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_8.name AS name
                FROM (
                  SELECT store_7.name AS name
                  FROM store AS store_7
                  WHERE store_7.name LIKE %(p3)s::VARCHAR
                  ORDER BY store_7.id ASC
                  LIMIT 50) AS store_8) AS "$") AS nodes) AS "$") AS "caseMatters", (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_10.name AS name
                FROM (
                  SELECT item_9.name AS name
                  FROM item AS item_9
                  WHERE item_9.name LIKE %(p4)s::VARCHAR
                  ORDER BY item_9.id ASC
                  LIMIT 50) AS item_10) AS "$") AS nodes) AS "$") AS "beyondTheBasicPlane", (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_11
              WHERE item_11.name LIKE %(p5)s::VARCHAR) AS "totalCount") AS "$") AS empty) AS "$")) AS TEXT) AS data
