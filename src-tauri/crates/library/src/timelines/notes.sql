SELECT notes.event, notes.text
FROM notes
JOIN timeline_events ON timeline_events.event = notes.event
JOIN events ON events.id = notes.event
WHERE timeline_events.timeline = ?1 AND notes.trashed IS NULL AND events.trashed IS NULL
ORDER BY notes.id
