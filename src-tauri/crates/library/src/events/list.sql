SELECT id, headline, when_told, factuality, disputed, needs_review IS NOT NULL AS review,
    (SELECT count(DISTINCT article) FROM evidence
     WHERE evidence.event = events.id AND stance = 'supports') AS sources,
    (SELECT json_group_array(tag) FROM
        (SELECT tag FROM event_tags WHERE event_tags.event = events.id ORDER BY id)) AS tags
FROM events
WHERE trashed IS NULL
  AND (?1 IS NULL OR id IN (SELECT event FROM event_tags WHERE tag = ?1))
  AND (?2 IS NULL OR id IN (SELECT event FROM evidence WHERE article = ?2))
ORDER BY earliest NULLS LAST, latest, id
LIMIT ?4 OFFSET ?3
