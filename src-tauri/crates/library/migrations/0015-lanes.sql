-- Lanes that a person made, in their order, and the one that an event of a timeline was put into.
CREATE TABLE lanes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    timeline INTEGER NOT NULL REFERENCES timelines(id),
    name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX lanes_by_timeline ON lanes(timeline);

ALTER TABLE timeline_events ADD COLUMN lane INTEGER REFERENCES lanes(id);
CREATE INDEX timeline_events_by_lane ON timeline_events(lane) WHERE lane IS NOT NULL;
