SELECT '{"more":{"pageInfo":{"hasNextPage":' || CASE WHEN (EXISTS (
    SELECT 1
    FROM item AS item_1
    LIMIT 1
    OFFSET 5)) THEN 'true' ELSE 'false' END || ',"hasPreviousPage":' || CASE WHEN 0 = 1 THEN 'true' ELSE 'false' END || '}},"all":{"pageInfo":{"hasNextPage":' || CASE WHEN (EXISTS (
    SELECT 1
    FROM item AS item_2
    LIMIT 1
    OFFSET 6)) THEN 'true' ELSE 'false' END || ',"hasPreviousPage":' || CASE WHEN 0 = 1 THEN 'true' ELSE 'false' END || '}},"skipped":{"pageInfo":{"hasNextPage":' || CASE WHEN (EXISTS (
    SELECT 1
    FROM item AS item_3
    LIMIT 1
    OFFSET 1 + ?)) THEN 'true' ELSE 'false' END || ',"hasPreviousPage":' || CASE WHEN (? > 0 AND (EXISTS (
      SELECT 1
      FROM item AS item_4))) THEN 'true' ELSE 'false' END || '}},"none":' || ifnull((
    SELECT '{"pageInfo":{"hasNextPage":' || CASE WHEN (EXISTS (
        SELECT 1
        FROM item AS item_7
        WHERE 0 = 1
        LIMIT 1
        OFFSET 50)) THEN 'true' ELSE 'false' END || ',"hasPreviousPage":' || CASE WHEN 0 = 1 THEN 'true' ELSE 'false' END || ',"startCursor":' || json_quote(json_extract('[' || group_concat(json_quote('c6eedc9d:[' || json_quote(item_6.id) || ']')) || ']', '$[0]')) || ',"endCursor":' || json_quote(json_extract('[' || group_concat(json_quote('c6eedc9d:[' || json_quote(item_6.id) || ']')) || ']', '$[#-1]')) || '}}' AS anon_1
    FROM (
      SELECT item_5.id AS id
      FROM item AS item_5
      WHERE 0 = 1
      ORDER BY item_5.id ASC
      LIMIT 50
      OFFSET ?) AS item_6), 'null') || '}' AS data
