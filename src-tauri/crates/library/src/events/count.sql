SELECT count(*)
FROM events
WHERE trashed IS NULL
  AND (?1 IS NULL OR id IN (SELECT event FROM event_tags WHERE tag = ?1))
  AND (?2 IS NULL OR id IN (SELECT event FROM evidence WHERE article = ?2))
