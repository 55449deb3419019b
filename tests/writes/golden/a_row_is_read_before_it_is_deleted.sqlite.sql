SELECT tag.id, tag.name, gql_wanted.position
FROM tag
JOIN (
  SELECT json_extract(anon_1.value, '$[0]') AS position, json_extract(anon_1.value, '$[1]') AS k0
  FROM json_each(?) AS anon_1) AS gql_wanted ON tag.name = gql_wanted.k0;

SELECT '{"tag":[' || ifnull((
    SELECT group_concat(u.node) AS group_concat_1
    FROM (
      SELECT keys_1.position AS position, ifnull((
          SELECT '{"name":' || json_quote(tag_2.name) || '}' AS anon_1
          FROM tag AS tag_2
          WHERE tag_2.id = keys_1.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_2.value, '$[0]') AS position, json_extract(anon_2.value, '$[1]') AS k0
        FROM json_each(?) AS anon_2) AS keys_1
      ORDER BY 1) AS u), '') || ']}' AS data;

DELETE
FROM tag
WHERE tag.id = ?;

SELECT '{"query":{"tags":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM tag AS tag_1) || '}}}' AS data
