SELECT events.id
FROM timeline_events JOIN events ON events.id = timeline_events.event
WHERE timeline_events.timeline = ?1 AND trashed IS NULL
ORDER BY earliest NULLS LAST, latest, events.id
