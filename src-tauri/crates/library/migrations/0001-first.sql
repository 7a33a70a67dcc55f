-- The first format of a library.
--
-- Moments of the program (added, changed, trashed) are RFC 3339 text in UTC. Bounds of dates are
-- seconds since 1970-01-01T00:00:00, proleptic Gregorian, without a zone; an open start is
-- -9e15, an open end 9e15, an unknown date NULL. Text ranges are UTF-8 bytes.
-- Ids are never used twice, so that the undo log can bring a row back under its own.

PRAGMA application_id = 0x446C696E; -- "Dlin"

CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sha256 TEXT NOT NULL UNIQUE,
    media_type TEXT NOT NULL,
    file_name TEXT NOT NULL,
    source_url TEXT,
    size INTEGER NOT NULL,
    added TEXT NOT NULL,
    title TEXT NOT NULL,
    byline TEXT,
    outlet TEXT,
    url TEXT,
    language TEXT,
    published TEXT, -- EDTF
    known_from TEXT,
    earliest INTEGER,
    latest INTEGER,
    warnings TEXT NOT NULL, -- JSON
    trashed TEXT
) STRICT;
CREATE INDEX articles_by_published ON articles(latest) WHERE trashed IS NULL;
CREATE INDEX articles_by_title ON articles(title COLLATE NOCASE) WHERE trashed IS NULL;
CREATE INDEX articles_in_trash ON articles(trashed) WHERE trashed IS NOT NULL;

-- Apart, so that lists do not read it. Never changed once written.
CREATE TABLE texts (
    id INTEGER PRIMARY KEY REFERENCES articles(id),
    text TEXT NOT NULL,
    blocks TEXT NOT NULL -- JSON
) STRICT;

CREATE TABLE time_expressions (
    id INTEGER PRIMARY KEY REFERENCES articles(id),
    expressions TEXT NOT NULL -- JSON, in text order
) STRICT;

CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    headline TEXT NOT NULL,
    when_told TEXT, -- JSON
    earliest INTEGER,
    latest INTEGER,
    place TEXT,
    participants TEXT NOT NULL, -- JSON
    factuality TEXT NOT NULL,
    disputed INTEGER NOT NULL DEFAULT 0,
    needs_review TEXT,
    trashed TEXT
) STRICT;
CREATE INDEX events_in_order ON events(earliest, latest, id) WHERE trashed IS NULL;
CREATE INDEX events_in_trash ON events(trashed) WHERE trashed IS NOT NULL;
CREATE INDEX events_to_review ON events(id) WHERE needs_review IS NOT NULL;

CREATE TABLE event_tags (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event INTEGER NOT NULL REFERENCES events(id),
    tag TEXT NOT NULL,
    UNIQUE (event, tag)
) STRICT;
CREATE INDEX event_tags_by_tag ON event_tags(tag, event);

CREATE TABLE suggestions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles(id),
    first_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    headline TEXT NOT NULL,
    when_told TEXT, -- JSON
    time INTEGER, -- index in time_expressions
    when_words TEXT,
    when_reason TEXT,
    attribution TEXT NOT NULL, -- JSON
    factuality TEXT NOT NULL,
    participants TEXT NOT NULL, -- JSON
    place TEXT,
    score REAL NOT NULL,
    reasons TEXT NOT NULL, -- JSON
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'accepted', 'rejected')),
    event INTEGER REFERENCES events(id),
    CHECK ((state = 'accepted') = (event IS NOT NULL))
) STRICT;
CREATE INDEX suggestions_in_order ON suggestions(article, first_byte, id);
CREATE INDEX suggestions_waiting ON suggestions(article) WHERE state = 'waiting';
CREATE INDEX suggestions_by_event ON suggestions(event) WHERE event IS NOT NULL;

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event INTEGER NOT NULL REFERENCES events(id),
    article INTEGER NOT NULL REFERENCES articles(id),
    suggestion INTEGER REFERENCES suggestions(id),
    first_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    stance TEXT NOT NULL,
    attribution TEXT NOT NULL, -- JSON
    when_told TEXT, -- JSON
    when_words TEXT,
    when_reason TEXT
) STRICT;
CREATE INDEX evidence_by_event ON evidence(event);
CREATE INDEX evidence_by_article ON evidence(article);
CREATE INDEX evidence_by_suggestion ON evidence(suggestion) WHERE suggestion IS NOT NULL;

CREATE TABLE timelines (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    lanes TEXT NOT NULL,
    trashed TEXT
) STRICT;

CREATE TABLE timeline_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    timeline INTEGER NOT NULL REFERENCES timelines(id),
    event INTEGER NOT NULL REFERENCES events(id),
    UNIQUE (timeline, event)
) STRICT;
CREATE INDEX timeline_events_by_event ON timeline_events(event);

CREATE TABLE notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL,
    article INTEGER REFERENCES articles(id),
    event INTEGER REFERENCES events(id),
    timeline INTEGER REFERENCES timelines(id),
    changed TEXT NOT NULL,
    trashed TEXT
) STRICT;
CREATE INDEX notes_by_article ON notes(article) WHERE article IS NOT NULL;
CREATE INDEX notes_by_event ON notes(event) WHERE event IS NOT NULL;
CREATE INDEX notes_by_timeline ON notes(timeline) WHERE timeline IS NOT NULL;

-- A person's settings; not undoable.
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The operation log. An undone operation is kept until another one is done in its place.
CREATE TABLE operations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    operation TEXT NOT NULL,
    at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    touched TEXT NOT NULL -- when it was last done, undone or done again
) STRICT;
CREATE INDEX operations_undone ON operations(id) WHERE undone;
CREATE INDEX operations_by_touched ON operations(touched);

-- What an operation changed, in order: for each row the state it does not have now, as JSON (NULL
-- where it does not exist there). Undo and redo exchange it for the row's present state.
CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    operation INTEGER NOT NULL REFERENCES operations(id),
    changed_table TEXT NOT NULL,
    changed_row INTEGER NOT NULL,
    other TEXT,
    digest INTEGER -- of other
) STRICT;
CREATE INDEX changes_by_operation ON changes(operation, id);

-- A digest of each row, by which `check` finds damage that SQLite cannot see.
CREATE TABLE digests (
    of_table TEXT NOT NULL,
    of_row INTEGER NOT NULL,
    digest INTEGER NOT NULL,
    PRIMARY KEY (of_table, of_row)
) STRICT, WITHOUT ROWID;

-- Full text. `searchable` is a function of this program: it folds letters that are written in
-- several ways and sets characters of scripts without spaces apart, so that they can be found.
CREATE VIEW searchable_articles AS
    SELECT articles.id AS id, searchable(title) AS title, searchable(text) AS text,
           searchable(coalesce(outlet, '') || ' ' || file_name) AS source,
           searchable(byline) AS author
    FROM articles JOIN texts ON texts.id = articles.id;
CREATE VIEW searchable_events AS
    SELECT id, searchable(headline) AS title,
           searchable(coalesce(place, '') || ' ' || participants) AS text
    FROM events;
CREATE VIEW searchable_notes AS
    SELECT id, searchable(text) AS text FROM notes;

CREATE VIRTUAL TABLE article_words USING fts5(
    title, text, source, author, content = 'searchable_articles', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE event_words USING fts5(
    title, text, content = 'searchable_events', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE note_words USING fts5(
    text, content = 'searchable_notes', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2');

-- An article is in the index from the insertion of its text to its deletion.
CREATE TRIGGER text_found AFTER INSERT ON texts BEGIN
    INSERT INTO article_words(rowid, title, text, source, author)
    SELECT id, title, text, source, author FROM searchable_articles WHERE id = new.id;
END;
CREATE TRIGGER text_lost BEFORE DELETE ON texts BEGIN
    INSERT INTO article_words(article_words, rowid, title, text, source, author)
    SELECT 'delete', id, title, text, source, author FROM searchable_articles WHERE id = old.id;
END;

CREATE TRIGGER event_found AFTER INSERT ON events BEGIN
    INSERT INTO event_words(rowid, title, text)
    SELECT id, title, text FROM searchable_events WHERE id = new.id;
END;
CREATE TRIGGER event_lost BEFORE DELETE ON events BEGIN
    INSERT INTO event_words(event_words, rowid, title, text)
    SELECT 'delete', id, title, text FROM searchable_events WHERE id = old.id;
END;
CREATE TRIGGER event_changes BEFORE UPDATE OF headline, place, participants ON events BEGIN
    INSERT INTO event_words(event_words, rowid, title, text)
    SELECT 'delete', id, title, text FROM searchable_events WHERE id = old.id;
END;
CREATE TRIGGER event_changed AFTER UPDATE OF headline, place, participants ON events BEGIN
    INSERT INTO event_words(rowid, title, text)
    SELECT id, title, text FROM searchable_events WHERE id = new.id;
END;

CREATE TRIGGER note_found AFTER INSERT ON notes BEGIN
    INSERT INTO note_words(rowid, text) SELECT id, text FROM searchable_notes WHERE id = new.id;
END;
CREATE TRIGGER note_lost BEFORE DELETE ON notes BEGIN
    INSERT INTO note_words(note_words, rowid, text)
    SELECT 'delete', id, text FROM searchable_notes WHERE id = old.id;
END;
CREATE TRIGGER note_changes BEFORE UPDATE OF text ON notes BEGIN
    INSERT INTO note_words(note_words, rowid, text)
    SELECT 'delete', id, text FROM searchable_notes WHERE id = old.id;
END;
CREATE TRIGGER note_changed AFTER UPDATE OF text ON notes BEGIN
    INSERT INTO note_words(rowid, text) SELECT id, text FROM searchable_notes WHERE id = new.id;
END;
