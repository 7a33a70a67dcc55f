SELECT notes.*, coalesce(articles.title, events.headline, timelines.name) AS about
FROM notes
LEFT JOIN articles ON articles.id = notes.article
LEFT JOIN events ON events.id = notes.event
LEFT JOIN timelines ON timelines.id = notes.timeline
WHERE notes.trashed IS NULL
  AND (?1 IS NULL OR notes.article = ?1)
  AND (?2 IS NULL OR notes.event = ?2)
  AND (?3 IS NULL OR notes.timeline = ?3)
ORDER BY notes.changed DESC, notes.id DESC
