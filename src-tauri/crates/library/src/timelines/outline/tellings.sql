SELECT evidence.event AS event, article, stance = 'supports' AS supports, json_array_length(attribution) AS links,
    iif(disputed OR evidence.when_told <> events.when_told, evidence.when_told, NULL) AS when_told
FROM timeline_events
    JOIN events ON events.id = timeline_events.event
    JOIN evidence ON evidence.event = events.id
WHERE timeline_events.timeline = ?1 AND trashed IS NULL AND {chosen}
ORDER BY evidence.event, evidence.id
