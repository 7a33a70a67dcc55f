SELECT draft_lines.suggestion, draft_lines.articles
FROM draft_lines
    JOIN suggestions ON suggestions.id = draft_lines.suggestion
    JOIN articles ON articles.id = suggestions.article
WHERE draft_lines.timeline = ?1 AND articles.trashed IS NULL
ORDER BY draft_lines.id
