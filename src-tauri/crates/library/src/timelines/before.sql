-- The last of the events of a timeline (?1) that stand before one of them, `own` (?2), in one of the ways of `BEFORE`.
-- SQLite goes back along the index events_in_order from there: of 100,000 events it looks at few.
SELECT events.id
FROM events AS own
    CROSS JOIN events
    CROSS JOIN timeline_events ON timeline_events.timeline = ?1 AND timeline_events.event = events.id
WHERE own.id = ?2 AND events.trashed IS NULL AND {before}
ORDER BY
    iif(events.earliest = -9000000000000000, events.latest, events.earliest) DESC,
    events.earliest <> -9000000000000000 DESC, events.latest DESC, events.id DESC
LIMIT 1
