INSERT INTO tag (name) VALUES (?);

SELECT '{"tag":[' || ifnull((
    SELECT group_concat(u.node) AS group_concat_1
    FROM (
      SELECT keys_1.position AS position, ifnull((
          SELECT '{"id":"Tag:' || tag_2.id || '","name":' || json_quote(tag_2.name) || '}' AS anon_1
          FROM tag AS tag_2
          WHERE tag_2.id = keys_1.k0), 'null') AS node
      FROM (
        SELECT json_extract(anon_2.value, '$[0]') AS position, json_extract(anon_2.value, '$[1]') AS k0
        FROM json_each(?) AS anon_2) AS keys_1
      ORDER BY 1) AS u), '') || '],"tagEdge":{"edges":[' || ifnull((
    SELECT group_concat('{"cursor":' || json_quote('b9a61290:[' || json_quote(tag_4.id) || ']') || '}') AS group_concat_2
    FROM (
      SELECT tag_3.id AS id
      FROM tag AS tag_3
      WHERE tag_3.id IN (
        SELECT anon_3.value
        FROM json_each(?) AS anon_3)
      ORDER BY tag_3.id ASC
      LIMIT 1
      OFFSET ?) AS tag_4), '') || ']}}' AS data
