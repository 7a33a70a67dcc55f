-- All there are, less the few in the trash: to look at each of 100,000 takes longer.
SELECT (SELECT count(*) FROM events) - (SELECT count(*) FROM events WHERE trashed IS NOT NULL)
