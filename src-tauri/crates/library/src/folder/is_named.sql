SELECT 1 FROM articles WHERE sha256 = ?1
UNION ALL
SELECT 1 FROM changes WHERE changed_table = 'articles' AND other ->> '$.sha256' = ?1
LIMIT 1
