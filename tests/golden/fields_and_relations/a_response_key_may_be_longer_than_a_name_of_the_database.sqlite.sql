SELECT '{"a_response_key_that_is_longer_than_the_sixty_three_bytes_of_a_name_in_postgresql_1":{"nodes":[' || ifnull((
    SELECT group_concat('{"a_response_key_that_is_longer_than_the_sixty_three_bytes_of_a_name_in_postgresql_2":' || json_quote(store_2.name) || ',"a_response_key_that_is_longer_than_the_sixty_three_bytes_of_a_name_in_postgresql_3":' || json_quote(store_2.city) || '}') AS group_concat_1
    FROM (
      SELECT store_1.name AS name, store_1.city AS city
      FROM store AS store_1
      ORDER BY store_1.id ASC
      LIMIT 50
      OFFSET ?) AS store_2), '') || ']}}' AS data
