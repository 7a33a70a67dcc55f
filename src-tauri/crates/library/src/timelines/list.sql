SELECT timelines.*,
    (SELECT count(*) FROM timeline_events JOIN events ON events.id = timeline_events.event
     WHERE timeline_events.timeline = timelines.id AND events.trashed IS NULL) AS events
FROM timelines
WHERE trashed IS NULL
ORDER BY name COLLATE NOCASE, id
