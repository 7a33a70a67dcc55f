trashed IS NULL
AND (published IS NULL OR EXISTS (SELECT 1 FROM waiting WHERE waiting.id = articles.id))
