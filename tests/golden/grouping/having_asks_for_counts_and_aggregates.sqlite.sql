SELECT '{"items":{"groupBy":[' || ifnull((
    SELECT group_concat('{"keys":{"status":' || json_quote(group_3.c0) || '},"count":' || group_3.c1 || '}') AS group_concat_1
    FROM (
      SELECT group_2.c0 AS c0, group_2.c1 AS c1
      FROM (
        SELECT item_1.status AS c0, count(*) AS c1
        FROM item AS item_1
        GROUP BY 1
        HAVING (sum(item_1.stock) > ? OR (max(item_1.name) GLOB ?)) AND count(*) >= ?) AS group_2
      ORDER BY CASE WHEN (group_2.c0 = ?) THEN 0 WHEN (group_2.c0 = ?) THEN 1 WHEN (group_2.c0 = ?) THEN 2 END ASC NULLS LAST
      LIMIT 50
      OFFSET ?) AS group_3), '') || ']}}' AS data
