SELECT events.*,
    (SELECT json_group_array(tag) FROM
        (SELECT tag FROM event_tags WHERE event_tags.event = events.id ORDER BY id)) AS tags
FROM timeline_events JOIN events ON events.id = timeline_events.event
WHERE timeline_events.timeline = ?1 AND trashed IS NULL
ORDER BY events.id
