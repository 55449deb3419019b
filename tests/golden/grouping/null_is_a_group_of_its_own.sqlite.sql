SELECT '{"categories":{"groupBy":[' || ifnull((
    SELECT group_concat('{"keys":{"parentId":' || json_quote(group_3.c0) || ',"name":null},"count":' || group_3.c1 || ',"min":{"name":' || json_quote(group_3.c2) || '}}') AS group_concat_1
    FROM (
      SELECT group_2.c0 AS c0, group_2.c1 AS c1, group_2.c2 AS c2
      FROM (
        SELECT category_1.parent_id AS c0, count(*) AS c1, min(category_1.name) AS c2
        FROM category AS category_1
        GROUP BY 1) AS group_2
      ORDER BY group_2.c0 ASC NULLS LAST
      LIMIT 50
      OFFSET ?) AS group_3), '') || ']}}' AS data
