SELECT '{"items":{"groupBy":[' || ifnull((
    SELECT group_concat('{"keys":{"status":' || json_quote(group_3.c0) || ',"storeId":' || json_quote(group_3.c1) || '},"count":' || group_3.c2 || ',"sum":{"stock":' || ifnull(('"' || group_3.c3) || '"', 'null') || '},"max":{"name":' || json_quote(group_3.c4) || '}}') AS group_concat_1
    FROM (
      SELECT group_2.c0 AS c0, group_2.c1 AS c1, group_2.c2 AS c2, group_2.c3 AS c3, group_2.c4 AS c4
      FROM (
        SELECT item_1.status AS c0, item_1.store_id AS c1, count(*) AS c2, sum(item_1.stock) AS c3, max(item_1.name) AS c4
        FROM item AS item_1
        GROUP BY 1, 2) AS group_2
      ORDER BY CASE WHEN (group_2.c0 = ?) THEN 0 WHEN (group_2.c0 = ?) THEN 1 WHEN (group_2.c0 = ?) THEN 2 END ASC NULLS LAST, group_2.c1 ASC NULLS LAST
      LIMIT 50
      OFFSET ?) AS group_3), '') || ']}}' AS data
