SELECT CAST((
    SELECT (
      SELECT json_object_agg(o.k, o.v)
      FROM (VALUES ('a_response_key_that_is_longer_than_the_sixty_three_bytes_of_a_name_in_postgresql_1', to_json("$".k0))) AS o (k, v)) AS anon_1
    FROM (
      SELECT (
        SELECT "$"
        FROM (
          SELECT ARRAY(
            SELECT (
              SELECT json_object_agg(o.k, o.v)
              FROM (VALUES ('a_response_key_that_is_longer_than_the_sixty_three_bytes_of_a_name_in_postgresql_2', to_json("$".k0)), ('a_response_key_that_is_longer_than_the_sixty_three_bytes_of_a_name_in_postgresql_3', to_json("$".k1))) AS o (k, v)) AS anon_2
            FROM (
              SELECT store_2.name AS k0, store_2.city AS k1
              FROM (
                SELECT store_1.name AS name, store_1.city AS city
                FROM store AS store_1
                ORDER BY store_1.id ASC
                LIMIT 50) AS store_2) AS "$") AS nodes) AS "$") AS k0) AS "$") AS TEXT) AS data
