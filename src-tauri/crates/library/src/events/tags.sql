SELECT tag, count(*)
FROM event_tags JOIN events ON events.id = event_tags.event
WHERE trashed IS NULL
GROUP BY tag
ORDER BY tag COLLATE NOCASE, tag
