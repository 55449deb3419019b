SELECT '{"items":{"groupBy":[' || ifnull((
    SELECT group_concat('{"keys":{"storeId":' || json_quote(group_3.c0) || ',"status":' || json_quote(group_3.c1) || '},"count":' || group_3.c2 || ',"avg":{"cost":' || CASE WHEN (abs(group_3.c3) <= 1.7976931348623157e308) THEN printf('%!.18g', group_3.c3) ELSE 'null' END || '}}') AS group_concat_1
    FROM (
      SELECT group_2.c0 AS c0, group_2.c1 AS c1, group_2.c2 AS c2, group_2.c3 AS c3
      FROM (
        SELECT item_1.store_id AS c0, item_1.status AS c1, count(*) AS c2, gql_avg(item_1.cost, '.2f') AS c3
        FROM item AS item_1
        GROUP BY 1, 2) AS group_2
      ORDER BY group_2.c2 DESC, group_2.c3 ASC, CASE WHEN (group_2.c1 = ?) THEN 0 WHEN (group_2.c1 = ?) THEN 1 WHEN (group_2.c1 = ?) THEN 2 END DESC NULLS FIRST, group_2.c0 ASC NULLS LAST
      LIMIT 4
      OFFSET ?) AS group_3), '') || ']}}' AS data
