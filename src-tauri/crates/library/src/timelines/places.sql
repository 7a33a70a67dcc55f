-- Those events of a JSON list (?2) that stand in a timeline (?1), with their places in its order, from 0.
SELECT id, place
FROM (
    SELECT events.id AS id, row_number() OVER (
        -- When::chronological_cmp, as the index events_in_order has it.
        ORDER BY iif(earliest = -9000000000000000, latest, earliest) NULLS LAST,
            earliest <> -9000000000000000, latest, events.id) - 1 AS place
    FROM timeline_events JOIN events ON events.id = timeline_events.event
    WHERE timeline_events.timeline = ?1 AND trashed IS NULL)
WHERE id IN (SELECT value FROM json_each(?2))
ORDER BY place
