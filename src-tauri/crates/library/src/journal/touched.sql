-- Events that an operation (?1) touches by its changes after one (?2): by their own row, or by what belongs to them
-- now or belonged to them before.
WITH made AS (
    SELECT changed_table, changed_row, other
    FROM changes
    WHERE operation = ?1 AND id > ?2
      AND changed_table IN ('events', 'event_tags', 'evidence', 'timeline_events', 'lanes')
)
SELECT changed_row FROM made WHERE changed_table = 'events'
UNION SELECT other ->> '$.event' FROM made WHERE changed_table NOT IN ('events', 'lanes') AND other IS NOT NULL
UNION SELECT event FROM made JOIN event_tags ON event_tags.id = changed_row WHERE changed_table = 'event_tags'
UNION SELECT event FROM made JOIN evidence ON evidence.id = changed_row WHERE changed_table = 'evidence'
UNION SELECT event FROM made JOIN timeline_events ON timeline_events.id = changed_row
    WHERE changed_table = 'timeline_events'
-- A lane that is called otherwise is told of each event in it; where it stands among others, of none.
UNION SELECT event FROM made JOIN lanes ON lanes.id = changed_row JOIN timeline_events ON lane = lanes.id
    WHERE changed_table = 'lanes' AND other ->> '$.name' <> name
LIMIT ?3
