SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT (
                SELECT json_object_agg(o.k, o.v)
                FROM (VALUES ('a_cursor_that_is_called_by_a_name_longer_than_any_in_the_database_1', to_json("$".k0)), ('a_cursor_that_is_called_by_a_name_longer_than_any_in_the_database_2', to_json("$".k1))) AS o (k, v)) AS anon_1
              FROM (
                SELECT 'c6eedc9d:' || CAST(json_build_array(item_2.id) AS TEXT) AS k0, (
                  SELECT "$"
                  FROM (
                    SELECT item_2.sku AS sku) AS "$") AS k1
                FROM (
                  SELECT item_1.sku AS sku, item_1.id AS id
                  FROM item AS item_1
                  ORDER BY item_1.id ASC
                  LIMIT 1) AS item_2) AS "$") AS edges, ARRAY(
              SELECT (
                SELECT json_object_agg(o.k, o.v)
                FROM (VALUES ('keys', to_json("$".k0)), ('a_key_that_is_called_by_a_name_longer_than_any_in_the_whole_database_1', to_json("$".k1)), ('a_key_that_is_called_by_a_name_longer_than_any_in_the_whole_database_2', to_json("$".k2))) AS o (k, v)) AS anon_2
              FROM (
                SELECT (
                  SELECT (
                    SELECT json_object_agg(o.k, o.v)
                    FROM (VALUES ('a_key_that_is_called_by_a_name_longer_than_any_in_the_whole_database_1', to_json("$".k0)), ('a_key_that_is_called_by_a_name_longer_than_any_in_the_whole_database_2', to_json("$".k1))) AS o (k, v)) AS anon_3
                  FROM (
                    SELECT CAST(group_5.c0 AS TEXT) AS k0, 'ItemGroupKeys' AS k1) AS "$") AS k0, group_5.c1 AS k1, (
                  SELECT "$"
                  FROM (
                    SELECT group_5.c2 AS name) AS "$") AS k2
                FROM (
                  SELECT group_4.c0 AS c0, group_4.c1 AS c1, group_4.c2 AS c2
                  FROM (
                    SELECT item_3.status AS c0, count(*) AS c1, max(item_3.name) AS c2
                    FROM item AS item_3
                    GROUP BY 1) AS group_4
                  ORDER BY group_4.c0 ASC
                  LIMIT 50) AS group_5) AS "$") AS "groupBy") AS "$") AS items) AS "$")) AS TEXT) AS data
