-- Suggestions proposed for a timeline; they wait for a person like all others.
CREATE TABLE draft_lines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    timeline INTEGER NOT NULL REFERENCES timelines(id),
    suggestion INTEGER NOT NULL REFERENCES suggestions(id),
    articles INTEGER NOT NULL, -- how many tell of its day
    UNIQUE (timeline, suggestion)
) STRICT;
CREATE INDEX draft_lines_by_suggestion ON draft_lines(suggestion);
