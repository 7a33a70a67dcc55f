SELECT events.*,
    (SELECT json_group_array(tag) FROM
        (SELECT tag FROM event_tags WHERE event_tags.event = events.id ORDER BY id)) AS tags
FROM events
WHERE id = ?1
