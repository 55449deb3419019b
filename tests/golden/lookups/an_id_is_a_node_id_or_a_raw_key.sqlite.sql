SELECT '{"nodeId":' || ifnull((
    SELECT '{"sku":' || json_quote(item_1.sku) || '}' AS anon_1
    FROM item AS item_1
    WHERE item_1.id = ?), 'null') || ',"raw":' || ifnull((
    SELECT '{"sku":' || json_quote(item_2.sku) || '}' AS anon_2
    FROM item AS item_2
    WHERE item_2.id = ?), 'null') || ',"text":' || ifnull((
    SELECT '{"sku":' || json_quote(item_3.sku) || '}' AS anon_3
    FROM item AS item_3
    WHERE item_3.id = ?), 'null') || ',"uuid":' || ifnull((
    SELECT '{"name":' || json_quote(customer_4.name) || '}' AS anon_4
    FROM customer AS customer_4
    WHERE customer_4.id = ?), 'null') || ',"composite":' || ifnull((
    SELECT '{"quantity":' || json_quote(orderline_5.quantity) || ',"order":' || ifnull((
        SELECT '{"externalNumber":' || ifnull(('"' || order_6.external_number) || '"', 'null') || '}' AS anon_6
        FROM "order" AS order_6
        WHERE order_6.id = orderline_5.order_id), 'null') || '}' AS anon_5
    FROM order_line AS orderline_5
    WHERE orderline_5.order_id = ? AND orderline_5.line_number = ?), 'null') || '}' AS data
