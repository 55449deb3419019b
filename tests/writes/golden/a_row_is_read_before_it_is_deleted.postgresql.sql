SELECT tag.id, tag.name, gql_wanted.position
FROM tag
JOIN unnest(%(keys_1)s::INTEGER[], %(keys_2)s::VARCHAR[]) AS gql_wanted(position, k0) ON tag.name = gql_wanted.k0 FOR UPDATE OF tag;

SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT ARRAY(
          SELECT u.node
          FROM (
            SELECT keys_1.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT tag_2.name AS name
                  FROM tag AS tag_2
                  WHERE tag_2.id = keys_1.k0) AS "$")) AS node
            FROM unnest(%(p0)s::INTEGER[], %(p1)s::INTEGER[]) AS keys_1(position, k0)) AS u
          ORDER BY u.position) AS tag) AS "$")) AS TEXT) AS data;

DELETE
FROM tag
WHERE tag.id = %(id)s::INTEGER;

SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT (
              SELECT "$"
              FROM (
                SELECT (
                  SELECT count(*) AS count_1
                  FROM tag AS tag_1) AS "totalCount") AS "$") AS tags) AS "$") AS query) AS "$")) AS TEXT) AS data
