SELECT suggestions.*
FROM suggestions JOIN articles ON articles.id = suggestions.article
WHERE {chosen}
ORDER BY article, first_byte, suggestions.id
LIMIT ? OFFSET ?
