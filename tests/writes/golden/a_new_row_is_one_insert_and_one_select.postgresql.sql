INSERT INTO tag (name) VALUES (%(name)s::VARCHAR) RETURNING tag.id;

SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT ARRAY(
          SELECT u.node
          FROM (
            SELECT keys_1.position AS position, to_json((
                SELECT "$"
                FROM (
                  SELECT 'Tag:' || CAST(tag_2.id AS TEXT) AS id, tag_2.name AS name
                  FROM tag AS tag_2
                  WHERE tag_2.id = keys_1.k0) AS "$")) AS node
            FROM unnest(%(p0)s::INTEGER[], %(p1)s::INTEGER[]) AS keys_1(position, k0)) AS u
          ORDER BY u.position) AS tag, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT 'b9a61290:' || CAST(json_build_array(tag_4.id) AS TEXT) AS cursor
                FROM (
                  SELECT tag_3.id AS id
                  FROM tag AS tag_3
                  WHERE tag_3.id = ANY (%(p2)s::INTEGER[])
                  ORDER BY tag_3.id ASC
                  LIMIT 1) AS tag_4) AS "$") AS edges) AS "$") AS "tagEdge") AS "$")) AS TEXT) AS data
