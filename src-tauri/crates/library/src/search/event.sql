SELECT headline AS title, when_told,
    coalesce(
        (SELECT exact FROM evidence WHERE evidence.event = events.id ORDER BY id LIMIT 1),
        place, '') AS text
FROM events
WHERE id = ?1
