SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_1
              FROM item AS item_1) AS "totalCount") AS "$") AS nothing, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_2
              FROM item AS item_2) AS "totalCount") AS "$") AS "null", (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_3
              FROM item AS item_3
              WHERE true) AS "totalCount") AS "$") AS operators, (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_4
              FROM item AS item_4
              WHERE true) AS "totalCount") AS "$") AS "and", (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_5
              FROM item AS item_5
              WHERE false) AS "totalCount") AS "$") AS "or", (
          SELECT "$"
          FROM (
            SELECT (
              SELECT count(*) AS count_6
              FROM item AS item_6
              WHERE false) AS "totalCount") AS "$") AS "not") AS "$")) AS TEXT) AS data
