SELECT
    (SELECT count(*) FROM articles WHERE trashed IS NULL) AS articles,
    (SELECT count(*) FROM articles
     WHERE trashed IS NULL
       AND (published IS NULL
            OR id IN (SELECT article FROM suggestions WHERE state = 'waiting'))) AS inbox,
    (SELECT count(*) FROM suggestions JOIN articles ON articles.id = suggestions.article
     WHERE state = 'waiting' AND trashed IS NULL) AS waiting,
    (SELECT count(*) FROM events WHERE trashed IS NULL) AS events,
    (SELECT count(*) FROM events WHERE trashed IS NULL AND needs_review IS NOT NULL) AS flagged,
    (SELECT count(*) FROM notes WHERE trashed IS NULL) AS notes,
    (SELECT count(*) FROM articles WHERE trashed IS NOT NULL)
        + (SELECT count(*) FROM events WHERE trashed IS NOT NULL)
        + (SELECT count(*) FROM timelines WHERE trashed IS NOT NULL)
        + (SELECT count(*) FROM notes WHERE trashed IS NOT NULL) AS trash,
    (SELECT max(touched) FROM operations) AS last_change
