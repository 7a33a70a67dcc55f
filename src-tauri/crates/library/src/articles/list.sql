SELECT id, title, outlet, language, published, known_from, media_type, added,
    coalesce((SELECT suggestions FROM waiting WHERE waiting.id = articles.id), 0) AS unreviewed,
    EXISTS (SELECT 1 FROM suggestions WHERE suggestions.article = articles.id) AS suggested,
    (SELECT count(DISTINCT event) FROM evidence JOIN events ON events.id = evidence.event
     WHERE evidence.article = articles.id AND events.trashed IS NULL) AS events
FROM articles
WHERE {chosen}
ORDER BY {order}
LIMIT ?2 OFFSET ?1
