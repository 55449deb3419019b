SELECT CAST(row_to_json((
      SELECT r
      FROM (
        SELECT (
          SELECT r
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_1) AS "totalCount") AS r) AS nothing, (
          SELECT r
          FROM (
            SELECT (
              SELECT count(*) AS count_2
              FROM item AS item_2) AS "totalCount") AS r) AS "null", (
          SELECT r
          FROM (
            SELECT (
              SELECT count(*) AS count_3
              FROM item AS item_3
              WHERE true) AS "totalCount") AS r) AS operators, (
          SELECT r
          FROM (
            SELECT (
              SELECT count(*) AS count_4
              FROM item AS item_4
              WHERE true) AS "totalCount") AS r) AS "and", (
          SELECT r
          FROM (
            SELECT (
              SELECT count(*) AS count_5
              FROM item AS item_5
              WHERE false) AS "totalCount") AS r) AS "or", (
          SELECT r
          FROM (
            SELECT (
              SELECT count(*) AS count_6
              FROM item AS item_6
              WHERE false) AS "totalCount") AS r) AS "not") AS r)) AS TEXT) AS row_to_json_1
