INSERT INTO tag (name) VALUES (?);

SELECT EXISTS (
  SELECT 1
  FROM tag
  WHERE tag.name = CAST(? AS VARCHAR(50))) AS anon_1
