-- Events that are open in one way are few among many: each way has its own list, in the order of the list of events.
DROP INDEX events_to_review;
CREATE INDEX events_to_review
    ON events(iif(earliest = -9000000000000000, latest, earliest), earliest <> -9000000000000000, latest, id)
    WHERE trashed IS NULL AND needs_review IS NOT NULL;
CREATE INDEX events_disputed
    ON events(iif(earliest = -9000000000000000, latest, earliest), earliest <> -9000000000000000, latest, id)
    WHERE trashed IS NULL AND disputed;
CREATE INDEX events_undated
    ON events(iif(earliest = -9000000000000000, latest, earliest), earliest <> -9000000000000000, latest, id)
    WHERE trashed IS NULL AND when_told IS NULL;
-- Told as approximate or uncertain, or as early, mid or late in something.
CREATE INDEX events_uncertain
    ON events(iif(earliest = -9000000000000000, latest, earliest), earliest <> -9000000000000000, latest, id)
    WHERE trashed IS NULL
        AND (when_told ->> 'edtf' GLOB '*[?~%]*' OR when_told ->> 'modifier' IN ('START', 'MID', 'END', 'APPROX'));
