SELECT '{"pk":' || ifnull((
    SELECT '{"sku":' || json_quote(item_1.sku) || '}' AS anon_1
    FROM item AS item_1
    WHERE item_1.id = ?), 'null') || ',"id":' || ifnull((
    SELECT '{"sku":' || json_quote(item_2.sku) || '}' AS anon_2
    FROM item AS item_2
    WHERE item_2.id = ?), 'null') || ',"sku":' || ifnull((
    SELECT '{"name":' || json_quote(item_3.name) || '}' AS anon_3
    FROM item AS item_3
    WHERE item_3.sku = ?), 'null') || ',"bigInt":' || ifnull((
    SELECT '{"id":' || json_quote('Order:' || replace(replace(replace((((((((substr(order_4.id, 1, 8) || '-') || substr(order_4.id, 9, 4)) || '-') || substr(order_4.id, 13, 4)) || '-') || substr(order_4.id, 17, 4)) || '-') || substr(order_4.id, 21, 12), '%', '%25'), ':', '%3A'), ',', '%2C')) || '}' AS anon_4
    FROM "order" AS order_4
    WHERE order_4.external_number = ?), 'null') || ',"missing":' || ifnull((
    SELECT '{"name":' || json_quote(customer_5.name) || '}' AS anon_5
    FROM customer AS customer_5
    WHERE customer_5.email = ?), 'null') || ',"composite":' || ifnull((
    SELECT '{"rating":' || json_quote(review_6.rating) || '}' AS anon_6
    FROM review AS review_6
    WHERE review_6.customer_id = ? AND review_6.item_id = ?), 'null') || '}' AS data
