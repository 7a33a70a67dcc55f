SELECT *
FROM articles
WHERE id IN (
    SELECT article
    FROM evidence
    JOIN timeline_events ON timeline_events.event = evidence.event
    JOIN events ON events.id = evidence.event
    WHERE timeline_events.timeline = ?1 AND events.trashed IS NULL)
ORDER BY id
