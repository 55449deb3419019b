SELECT '{"items":{"edges":[' || ifnull((
    SELECT group_concat('{"a_cursor_that_is_called_by_a_name_longer_than_any_in_the_database_1":' || json_quote('c6eedc9d:[' || json_quote(item_2.id) || ']') || ',"a_cursor_that_is_called_by_a_name_longer_than_any_in_the_database_2":{"sku":' || json_quote(item_2.sku) || '}}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku, item_1.id AS id
      FROM item AS item_1
      ORDER BY item_1.id ASC
      LIMIT 1
      OFFSET ?) AS item_2), '') || '],"groupBy":[' || ifnull((
    SELECT group_concat('{"keys":{"a_key_that_is_called_by_a_name_longer_than_any_in_the_whole_database_1":' || json_quote(group_5.c0) || ',"a_key_that_is_called_by_a_name_longer_than_any_in_the_whole_database_2":"ItemGroupKeys"},"a_key_that_is_called_by_a_name_longer_than_any_in_the_whole_database_1":' || group_5.c1 || ',"a_key_that_is_called_by_a_name_longer_than_any_in_the_whole_database_2":{"name":' || json_quote(group_5.c2) || '}}') AS group_concat_2
    FROM (
      SELECT group_4.c0 AS c0, group_4.c1 AS c1, group_4.c2 AS c2
      FROM (
        SELECT item_3.status AS c0, count(*) AS c1, max(item_3.name) AS c2
        FROM item AS item_3
        GROUP BY 1) AS group_4
      ORDER BY CASE WHEN (group_4.c0 = ?) THEN 0 WHEN (group_4.c0 = ?) THEN 1 WHEN (group_4.c0 = ?) THEN 2 END ASC NULLS LAST
      LIMIT 50
      OFFSET ?) AS group_5), '') || ']}}' AS data
