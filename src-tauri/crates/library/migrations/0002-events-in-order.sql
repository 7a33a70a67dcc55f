-- What is known only by its end (its start is open: -9000000000000000) stands at its end.
DROP INDEX events_in_order;
CREATE INDEX events_in_order
    ON events(iif(earliest = -9000000000000000, latest, earliest), earliest <> -9000000000000000, latest, id)
    WHERE trashed IS NULL;
