INSERT INTO tag (name) VALUES (%(name)s::VARCHAR) RETURNING tag.id;

SELECT EXISTS (
  SELECT 1
  FROM tag
  WHERE tag.name = CAST(%(param_1)s::VARCHAR AS VARCHAR(50))) AS anon_1
