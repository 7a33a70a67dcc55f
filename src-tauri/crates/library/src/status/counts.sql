-- Of all there are, less the few in the trash: to look at each of 100,000 takes longer.
SELECT
    (SELECT count(*) FROM articles WHERE trashed IS NULL) AS articles,
    (SELECT coalesce(sum(suggestions), 0) FROM waiting)
        - (SELECT coalesce(sum(suggestions), 0) FROM articles JOIN waiting USING (id)
           WHERE trashed IS NOT NULL) AS waiting,
    (SELECT count(*) FROM events) - (SELECT count(*) FROM events WHERE trashed IS NOT NULL) AS events,
    (SELECT count(*) FROM events WHERE trashed IS NULL AND needs_review IS NOT NULL) AS flagged,
    (SELECT count(*) FROM articles WHERE trashed IS NULL AND (reader IS NULL OR reader < ?1)) AS read_by_older,
    (SELECT count(*) FROM notes WHERE trashed IS NULL) AS notes,
    (SELECT count(*) FROM articles WHERE trashed IS NOT NULL)
        + (SELECT count(*) FROM events WHERE trashed IS NOT NULL)
        + (SELECT count(*) FROM timelines WHERE trashed IS NOT NULL)
        + (SELECT count(*) FROM notes WHERE trashed IS NOT NULL) AS trash,
    (SELECT max(touched) FROM operations) AS last_change
