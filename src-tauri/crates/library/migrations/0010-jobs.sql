-- Long work that has ended: imports, exports, drafts, backups, checks. Not undoable; the last ones are kept.
CREATE TABLE jobs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    begun TEXT NOT NULL,
    ended TEXT NOT NULL,
    report TEXT NOT NULL -- JSON, as the program that did it tells it
) STRICT;
