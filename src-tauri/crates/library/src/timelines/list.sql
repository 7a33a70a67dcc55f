-- Of the few events in the trash, not of each event, so that the index alone tells.
SELECT timelines.*,
    (SELECT count(*) FROM timeline_events
     WHERE timeline_events.timeline = timelines.id
       AND event NOT IN (SELECT id FROM events WHERE trashed IS NOT NULL)) AS events
FROM timelines
WHERE trashed IS NULL
ORDER BY name COLLATE NOCASE, id
