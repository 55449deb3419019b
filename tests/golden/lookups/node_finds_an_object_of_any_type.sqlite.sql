SELECT '{"store":' || ifnull((
    SELECT '{"__typename":"Store","id":"Store:' || store_1.id || '","name":' || json_quote(store_1.name) || ',"items":{"totalCount":' || (
      SELECT count(*) AS count_1
      FROM item AS item_2
      WHERE store_1.id = item_2.store_id) || '}}' AS anon_1
    FROM store AS store_1
    WHERE store_1.id = ?), 'null') || ',"line":' || ifnull((
    SELECT '{"quantity":' || json_quote(orderline_3.quantity) || ',"item":' || ifnull((
        SELECT '{"sku":' || json_quote(item_4.sku) || '}' AS anon_3
        FROM item AS item_4
        WHERE item_4.id = orderline_3.item_id), 'null') || '}' AS anon_2
    FROM order_line AS orderline_3
    WHERE orderline_3.order_id = ? AND orderline_3.line_number = ?), 'null') || '}' AS data
