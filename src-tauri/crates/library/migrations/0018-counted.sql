-- What the sidebar tells after each change is kept counted: to look at each of 100,000 rows takes longer than the change.

-- Of all events and smaller than their other indexes: how many there are is read from it.
CREATE INDEX events_counted ON events(id);

-- How many suggestions of an article wait, where any do.
CREATE TABLE waiting (
    id INTEGER PRIMARY KEY, -- the article's
    suggestions INTEGER NOT NULL
) STRICT;
INSERT INTO waiting SELECT article, count(*) FROM suggestions WHERE state = 'waiting' GROUP BY article;
CREATE TRIGGER suggestion_comes AFTER INSERT ON suggestions WHEN new.state = 'waiting' BEGIN
    INSERT INTO waiting(id, suggestions) VALUES (new.article, 1)
    ON CONFLICT (id) DO UPDATE SET suggestions = suggestions + 1;
END;
CREATE TRIGGER suggestion_goes AFTER DELETE ON suggestions WHEN old.state = 'waiting' BEGIN
    UPDATE waiting SET suggestions = suggestions - 1 WHERE id = old.article;
    DELETE FROM waiting WHERE id = old.article AND suggestions = 0;
END;
CREATE TRIGGER suggestion_decided AFTER UPDATE OF state ON suggestions
WHEN old.state = 'waiting' AND new.state <> 'waiting' BEGIN
    UPDATE waiting SET suggestions = suggestions - 1 WHERE id = old.article;
    DELETE FROM waiting WHERE id = old.article AND suggestions = 0;
END;
CREATE TRIGGER suggestion_waits_again AFTER UPDATE OF state ON suggestions
WHEN old.state <> 'waiting' AND new.state = 'waiting' BEGIN
    INSERT INTO waiting(id, suggestions) VALUES (new.article, 1)
    ON CONFLICT (id) DO UPDATE SET suggestions = suggestions + 1;
END;

-- How many events carry a tag, those in the trash too.
CREATE TABLE tag_sizes (
    tag TEXT PRIMARY KEY,
    events INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO tag_sizes SELECT tag, count(*) FROM event_tags GROUP BY tag;
CREATE TRIGGER tag_comes AFTER INSERT ON event_tags BEGIN
    INSERT INTO tag_sizes(tag, events) VALUES (new.tag, 1) ON CONFLICT (tag) DO UPDATE SET events = events + 1;
END;
CREATE TRIGGER tag_goes AFTER DELETE ON event_tags BEGIN
    UPDATE tag_sizes SET events = events - 1 WHERE tag = old.tag;
    DELETE FROM tag_sizes WHERE tag = old.tag AND events = 0;
END;

-- How many events are in a timeline, those in the trash too.
CREATE TABLE timeline_sizes (
    id INTEGER PRIMARY KEY, -- the timeline's
    events INTEGER NOT NULL
) STRICT;
INSERT INTO timeline_sizes SELECT timeline, count(*) FROM timeline_events GROUP BY timeline;
CREATE TRIGGER timeline_grows AFTER INSERT ON timeline_events BEGIN
    INSERT INTO timeline_sizes(id, events) VALUES (new.timeline, 1)
    ON CONFLICT (id) DO UPDATE SET events = events + 1;
END;
CREATE TRIGGER timeline_shrinks AFTER DELETE ON timeline_events BEGIN
    UPDATE timeline_sizes SET events = events - 1 WHERE id = old.timeline;
    DELETE FROM timeline_sizes WHERE id = old.timeline AND events = 0;
END;
