SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT 'Item:' || CAST(item_2.id AS TEXT) AS id, item_2.id AS pk, item_2.sku AS sku, CAST(item_2.price AS TEXT) AS price, CAST(item_2.cost AS TEXT) AS cost, item_2.stock AS stock, CAST(item_2.status AS TEXT) AS status, item_2.attributes AS attributes, (to_json(timezone('UTC', item_2.created_at)) #>> '{}') || '+00:00' AS "createdAt", (to_json(timezone('UTC', item_2.updated_at)) #>> '{}') || '+00:00' AS "updatedAt", item_2.version AS version, item_2.store_id AS "storeId"
                FROM (
                  SELECT item_1.id AS id, item_1.sku AS sku, item_1.price AS price, item_1.cost AS cost, item_1.stock AS stock, item_1.status AS status, item_1.attributes AS attributes, item_1.created_at AS created_at, item_1.updated_at AS updated_at, item_1.version AS version, item_1.store_id AS store_id
                  FROM item AS item_1
                  ORDER BY item_1.id ASC
                  LIMIT 50) AS item_2) AS "$") AS nodes) AS "$") AS items, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT 'Order:' || CAST(order_4.id AS TEXT) AS id, CAST(order_4.id AS TEXT) AS pk, CAST(order_4.external_number AS TEXT) AS "externalNumber", CAST(order_4.status AS TEXT) AS status, (to_json(timezone('UTC', order_4.placed_at)) #>> '{}') || '+00:00' AS "placedAt"
                FROM (
                  SELECT order_3.id AS id, order_3.external_number AS external_number, order_3.status AS status, order_3.placed_at AS placed_at
                  FROM "order" AS order_3
                  ORDER BY order_3.id ASC
                  LIMIT 50) AS order_4) AS "$") AS nodes) AS "$") AS orders, (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT store_6.id AS pk, store_6.name AS name, store_6.opened_on AS "openedOn", store_6.delivers AS delivers
                FROM (
                  SELECT store_5.id AS id, store_5.name AS name, store_5.opened_on AS opened_on, store_5.delivers AS delivers
                  FROM store AS store_5
                  ORDER BY store_5.id ASC
                  LIMIT 50) AS store_6) AS "$") AS nodes) AS "$") AS stores) AS "$")) AS TEXT) AS data
