SELECT customer.id, customer.email, customer.name, gql_wanted.position
FROM customer
JOIN (
  SELECT json_extract(anon_1.value, '$[0]') AS position, json_extract(anon_1.value, '$[1]') AS k0
  FROM json_each(?) AS anon_1) AS gql_wanted ON customer.email = gql_wanted.k0;

UPDATE customer SET name=?
WHERE customer.id = ?;

SELECT '{"customer":[' || ifnull((
    SELECT group_concat(u.node) AS group_concat_1
    FROM (
      SELECT keys_1.position AS position, ifnull((
          SELECT '{"name":' || json_quote(customer_2.name) || '}' AS anon_1
          FROM customer AS customer_2
          WHERE customer_2.id = keys_1.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_2.value, '$[0]') AS position, json_extract(anon_2.value, '$[1]') AS k0
        FROM json_each(?) AS anon_2) AS keys_1
      ORDER BY 1) AS u), '') || ']}' AS data
