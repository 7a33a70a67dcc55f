SELECT id, headline, when_told, factuality, disputed, needs_review IS NOT NULL AS review,
    (SELECT count(DISTINCT article) FROM evidence
     WHERE evidence.event = events.id AND stance = 'supports') AS sources,
    (SELECT json_group_array(tag) FROM
        (SELECT tag FROM event_tags WHERE event_tags.event = events.id ORDER BY id)) AS tags
FROM events
WHERE {chosen}
ORDER BY
    -- When::chronological_cmp, as the index events_in_order has it.
    iif(earliest = -9000000000000000, latest, earliest) NULLS LAST, earliest <> -9000000000000000, latest, id
LIMIT ? OFFSET ?
