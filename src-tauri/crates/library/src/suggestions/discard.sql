DELETE FROM draft_lines
WHERE timeline = ?1 AND suggestion IN (SELECT id FROM suggestions WHERE state = 'waiting')
