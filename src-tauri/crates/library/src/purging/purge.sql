-- Nothing here is recorded, and what was recorded goes: the history would hold what is deleted.
DELETE FROM changes;
DELETE FROM operations;

DELETE FROM notes WHERE trashed IS NOT NULL;

UPDATE notes SET timeline = NULL WHERE timeline IN (SELECT id FROM timelines WHERE trashed IS NOT NULL);
DELETE FROM draft_lines WHERE timeline IN (SELECT id FROM timelines WHERE trashed IS NOT NULL);
DELETE FROM periods WHERE timeline IN (SELECT id FROM timelines WHERE trashed IS NOT NULL);
DELETE FROM timeline_events WHERE timeline IN (SELECT id FROM timelines WHERE trashed IS NOT NULL);
DELETE FROM lanes WHERE timeline IN (SELECT id FROM timelines WHERE trashed IS NOT NULL);
DELETE FROM timelines WHERE trashed IS NOT NULL;

UPDATE notes SET event = NULL WHERE event IN (SELECT id FROM events WHERE trashed IS NOT NULL);
DELETE FROM evidence WHERE event IN (SELECT id FROM events WHERE trashed IS NOT NULL);
DELETE FROM event_tags WHERE event IN (SELECT id FROM events WHERE trashed IS NOT NULL);
DELETE FROM timeline_events WHERE event IN (SELECT id FROM events WHERE trashed IS NOT NULL);
-- What was accepted as an event that is no more was, in the end, not taken.
UPDATE suggestions SET state = 'rejected', event = NULL
WHERE event IN (SELECT id FROM events WHERE trashed IS NOT NULL);
DELETE FROM events WHERE trashed IS NOT NULL;

CREATE TEMP TABLE leaving AS
SELECT id FROM articles WHERE trashed IS NOT NULL AND id NOT IN (SELECT article FROM evidence);
UPDATE notes SET article = NULL WHERE article IN (SELECT id FROM leaving);
DELETE FROM draft_lines
WHERE suggestion IN (SELECT id FROM suggestions WHERE article IN (SELECT id FROM leaving));
DELETE FROM suggestions WHERE article IN (SELECT id FROM leaving);
DELETE FROM highlights WHERE article IN (SELECT id FROM leaving);
DELETE FROM earlier_texts WHERE article IN (SELECT id FROM leaving);
DELETE FROM guidance WHERE id IN (SELECT id FROM leaving);
DELETE FROM time_expressions WHERE id IN (SELECT id FROM leaving);
DELETE FROM texts WHERE id IN (SELECT id FROM leaving);
DELETE FROM articles WHERE id IN (SELECT id FROM leaving);
DROP TABLE leaving;
