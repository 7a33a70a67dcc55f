SELECT evidence.*
FROM timeline_events JOIN evidence ON evidence.event = timeline_events.event
WHERE timeline_events.timeline = ?1
ORDER BY evidence.event, evidence.id
