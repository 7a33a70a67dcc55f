SELECT events.id AS id, headline, when_told, place, participants, factuality, needs_review, lanes.name AS lane_name,
    (SELECT json_group_array(tag) FROM
        (SELECT tag FROM event_tags WHERE event_tags.event = events.id ORDER BY id)) AS tags
FROM timeline_events JOIN events ON events.id = timeline_events.event LEFT JOIN lanes ON lanes.id = lane
WHERE timeline_events.timeline = ?1 AND trashed IS NULL AND {chosen}
ORDER BY
    -- When::chronological_cmp, as the index events_in_order has it.
    iif(earliest = -9000000000000000, latest, earliest) NULLS LAST, earliest <> -9000000000000000, latest, events.id
