SELECT '{"some":{"totalCount":' || (
  SELECT count(*) AS count_1
  FROM "order" AS order_1
  WHERE EXISTS (
    SELECT 1
    FROM order_line AS orderline_2
    WHERE order_1.id = orderline_2.order_id AND (EXISTS (
        SELECT 1
        FROM item AS item_3
        WHERE item_3.id = orderline_2.item_id AND (item_3.name GLOB ?))))) || '},"every":{"totalCount":' || (
  SELECT count(*) AS count_2
  FROM "order" AS order_4
  WHERE NOT (EXISTS (
      SELECT 1
      FROM order_line AS orderline_5
      WHERE order_4.id = orderline_5.order_id AND (EXISTS (
          SELECT 1
          FROM item AS item_6
          WHERE item_6.id = orderline_5.item_id AND (item_6.stock > ?) IS NOT 1))))) || '},"none":{"totalCount":' || (
  SELECT count(*) AS count_3
  FROM "order" AS order_7
  WHERE NOT (EXISTS (
      SELECT 1
      FROM order_line AS orderline_8
      WHERE order_7.id = orderline_8.order_id AND (EXISTS (
          SELECT 1
          FROM item AS item_9
          WHERE item_9.id = orderline_8.item_id AND (EXISTS (
              SELECT 1
              FROM tag AS tag_10, item_tag AS item_tag_1
              WHERE item_9.id = item_tag_1.item_id AND tag_10.id = item_tag_1.tag_id AND tag_10.name = ?))))))) || '},"empty":{"totalCount":' || (
  SELECT count(*) AS count_4
  FROM "order" AS order_11
  WHERE NOT (EXISTS (
      SELECT 1
      FROM order_line AS orderline_12
      WHERE order_11.id = orderline_12.order_id AND 1 = 1))) || '},"counted":{"totalCount":' || (
  SELECT count(*) AS count_5
  FROM "order" AS order_13
  WHERE (
    SELECT count(*) >= ? AND max(item_14.price) > ? AS anon_1
    FROM item AS item_14
    WHERE item_14.id IN (
      SELECT orderline_15.item_id
      FROM order_line AS orderline_15
      WHERE order_13.id = orderline_15.order_id))) || '}}' AS data
