SELECT sha256 FROM articles
WHERE trashed IS NOT NULL AND id NOT IN (
    SELECT article FROM evidence JOIN events ON events.id = evidence.event WHERE events.trashed IS NULL)
