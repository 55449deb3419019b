SELECT customer.id, customer.email, customer.name, gql_wanted.position
FROM customer
JOIN unnest(%(keys_1)s::INTEGER[], %(keys_2)s::VARCHAR[]) AS gql_wanted(position, k0) ON customer.email = gql_wanted.k0 FOR UPDATE OF customer;

UPDATE customer SET name=%(name)s::VARCHAR
WHERE customer.id = %(customer_id)s::UUID;

SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT ARRAY(
          SELECT u.node
          FROM (
            SELECT keys_1.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT customer_2.name AS name
                  FROM customer AS customer_2
                  WHERE customer_2.id = keys_1.k0) AS "$")) AS node
            FROM unnest(%(p0)s::INTEGER[], %(p1)s::UUID[]) AS keys_1(position, k0)) AS u
          ORDER BY u.position) AS customer) AS "$")) AS TEXT) AS data
