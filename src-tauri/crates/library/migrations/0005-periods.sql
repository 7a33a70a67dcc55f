-- Stretches of time behind a timeline's events.
CREATE TABLE periods (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    timeline INTEGER NOT NULL REFERENCES timelines(id),
    name TEXT NOT NULL,
    when_told TEXT NOT NULL, -- JSON
    tint TEXT NOT NULL
) STRICT;
CREATE INDEX periods_by_timeline ON periods(timeline);
