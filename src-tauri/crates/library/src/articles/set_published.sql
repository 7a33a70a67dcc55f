UPDATE articles
SET published = ?2, known_from = ?3, earliest = ?4, latest = ?5, warnings = ?6
WHERE id = ?1
