SELECT '{"items":{"nodes":[' || ifnull((
    SELECT group_concat('{"sku":' || json_quote(item_2.sku) || ',"tags":{"nodes":[' || ifnull((
          SELECT group_concat('{"name":' || json_quote(tag_4.name) || '}') AS group_concat_2
          FROM (
            SELECT tag_3.name AS name
            FROM tag AS tag_3, item_tag AS item_tag_1
            WHERE item_2.id = item_tag_1.item_id AND tag_3.id = item_tag_1.tag_id
            ORDER BY tag_3.id ASC
            LIMIT 50
            OFFSET ?) AS tag_4), '') || '],"totalCount":' || (
        SELECT count(*) AS count_1
        FROM tag AS tag_5, item_tag AS item_tag_2
        WHERE item_2.id = item_tag_2.item_id AND tag_5.id = item_tag_2.tag_id) || '}}') AS group_concat_1
    FROM (
      SELECT item_1.sku AS sku, item_1.id AS id
      FROM item AS item_1
      ORDER BY item_1.id ASC
      LIMIT 50
      OFFSET ?) AS item_2), '') || ']},"tags":{"nodes":[' || ifnull((
    SELECT group_concat('{"name":' || json_quote(tag_7.name) || ',"items":{"nodes":[' || ifnull((
          SELECT group_concat('{"sku":' || json_quote(item_9.sku) || '}') AS group_concat_4
          FROM (
            SELECT item_8.sku AS sku
            FROM item AS item_8, item_tag AS item_tag_3
            WHERE tag_7.id = item_tag_3.tag_id AND item_8.id = item_tag_3.item_id
            ORDER BY item_8.id ASC
            LIMIT 50
            OFFSET ?) AS item_9), '') || ']}}') AS group_concat_3
    FROM (
      SELECT tag_6.name AS name, tag_6.id AS id
      FROM tag AS tag_6
      ORDER BY tag_6.id ASC
      LIMIT 50
      OFFSET ?) AS tag_7), '') || ']}}' AS data
