-- Rows of events, and of what belongs to them, that an operation (?1) changed after a change (?2); of more than ?3 not all
-- are counted.
SELECT count(*)
FROM (
    SELECT 1
    FROM changes
    WHERE operation = ?1 AND id > ?2
      AND changed_table IN ('events', 'event_tags', 'evidence', 'timeline_events', 'lanes')
    LIMIT ?3)
