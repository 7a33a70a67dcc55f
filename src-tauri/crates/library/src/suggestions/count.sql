SELECT count(*)
FROM suggestions JOIN articles ON articles.id = suggestions.article
WHERE trashed IS NULL
  AND (?1 IS NULL OR article = ?1)
  AND (NOT ?2 OR state = 'waiting')
  AND (?3 IS NULL OR score >= ?3)
