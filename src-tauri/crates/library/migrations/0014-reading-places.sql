-- How far each article was read, as a share of its text from 0 to 1. Not undoable; the last ones are kept.
CREATE TABLE reading_places (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL UNIQUE REFERENCES articles(id) ON DELETE CASCADE,
    share REAL NOT NULL
) STRICT;
