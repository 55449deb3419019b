SELECT CAST(row_to_json((
      SELECT "$"
      FROM (
        SELECT (
          SELECT "$"
          FROM (
            SELECT ARRAY(
              SELECT "$"
              FROM (
                SELECT item_2.sku AS sku, ARRAY(
                  SELECT tag_3.name
                  FROM tag AS tag_3, item_tag AS item_tag_1
                  WHERE item_2.id = item_tag_1.item_id AND tag_3.id = item_tag_1.tag_id
                  ORDER BY tag_3.id) AS "tagNames"
                FROM (
                  SELECT item_1.sku AS sku, item_1.id AS id
                  FROM item AS item_1
                  ORDER BY item_1.id ASC
                  LIMIT 3) AS item_2) AS "$") AS nodes) AS "$") AS items) AS "$")) AS TEXT) AS data
