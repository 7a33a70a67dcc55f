trashed IS NULL
AND (published IS NULL OR id IN (SELECT article FROM suggestions WHERE state = 'waiting'))
