SELECT '{"byWeek":{"groupBy":[' || ifnull((
    SELECT group_concat('{"keys":{"updatedAtWeek":' || json_quote(group_3.c0) || ',"updatedAtDay":' || json_quote(group_3.c1) || '},"count":' || group_3.c2 || '}') AS group_concat_1
    FROM (
      SELECT group_2.c0 AS c0, group_2.c1 AS c1, group_2.c2 AS c2
      FROM (
        SELECT date(substr(item_1.updated_at, 1, 10), '-6 days', 'weekday 1') AS c0, substr(item_1.updated_at, 1, 10) AS c1, count(*) AS c2
        FROM item AS item_1
        GROUP BY 1, 2) AS group_2
      ORDER BY group_2.c0 ASC NULLS LAST, group_2.c1 ASC NULLS LAST
      LIMIT 50
      OFFSET ?) AS group_3), '') || ']},"byHour":{"groupBy":[' || ifnull((
    SELECT group_concat('{"keys":{"createdAtHour":' || json_quote(replace(CASE WHEN (instr(group_6.c0, '.') > 0) THEN rtrim(rtrim(group_6.c0, '0'), '.') ELSE group_6.c0 END, ' ', 'T') || '+00:00') || ',"createdAtMonth":' || json_quote(group_6.c1) || ',"createdAtQuarter":' || json_quote(group_6.c2) || '},"count":' || group_6.c3 || '}') AS group_concat_2
    FROM (
      SELECT group_5.c0 AS c0, group_5.c1 AS c1, group_5.c2 AS c2, group_5.c3 AS c3
      FROM (
        SELECT substr(item_4.created_at, 1, 13) || ':00:00.000000' AS c0, substr(item_4.created_at, 1, 7) || '-01' AS c1, substr(item_4.created_at, 1, 4) || substr('-01-01-04-01-07-01-10-01', CAST((CAST(substr(item_4.created_at, 6, 2) AS INTEGER) - 1) / (3 + 0.0) AS INTEGER) * 6 + 1, 6) AS c2, count(*) AS c3
        FROM item AS item_4
        GROUP BY 1, 2, 3) AS group_5
      ORDER BY group_5.c0 ASC NULLS LAST, group_5.c1 ASC NULLS LAST, group_5.c2 ASC NULLS LAST
      LIMIT 50
      OFFSET ?) AS group_6), '') || ']},"byYear":{"groupBy":[' || ifnull((
    SELECT group_concat('{"keys":{"openedOnYear":' || json_quote(group_9.c0) || '},"count":' || group_9.c1 || '}') AS group_concat_3
    FROM (
      SELECT group_8.c0 AS c0, group_8.c1 AS c1
      FROM (
        SELECT substr(store_7.opened_on, 1, 4) || '-01-01' AS c0, count(*) AS c1
        FROM store AS store_7
        GROUP BY 1) AS group_8
      ORDER BY group_8.c0 ASC NULLS LAST
      LIMIT 50
      OFFSET ?) AS group_9), '') || ']}}' AS data
