SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || ',"tagNames":[' || ifnull((
          SELECT group_concat(u.value) AS group_concat_2
          FROM (
            SELECT json_quote(tag_3.name) AS value
            FROM tag AS tag_3, item_tag AS item_tag_1
            WHERE item_2.id = item_tag_1.item_id AND tag_3.id = item_tag_1.tag_id
            ORDER BY tag_3.id) AS u), '') || ']}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku, item_1.id AS id
      FROM item AS item_1
      ORDER BY item_1.id ASC
      LIMIT 3
      OFFSET ?) AS item_2), '') || ']}}' AS data
