-- Of the few events in the trash, not of each event, so that the index alone tells.
SELECT tag, count(*)
FROM event_tags
WHERE event NOT IN (SELECT id FROM events WHERE trashed IS NOT NULL)
GROUP BY tag
ORDER BY tag COLLATE NOCASE, tag
