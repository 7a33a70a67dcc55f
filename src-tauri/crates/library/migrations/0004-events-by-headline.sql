-- A timeline that is taken in looks each of its events up by headline.
CREATE INDEX events_by_headline ON events(headline) WHERE trashed IS NULL;
