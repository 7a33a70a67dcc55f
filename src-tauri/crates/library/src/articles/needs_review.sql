trashed IS NULL
AND (published IS NULL
     OR EXISTS (SELECT 1 FROM suggestions WHERE article = articles.id AND state = 'waiting'))
