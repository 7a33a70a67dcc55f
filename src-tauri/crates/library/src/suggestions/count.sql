SELECT count(*)
FROM suggestions JOIN articles ON articles.id = suggestions.article
WHERE {chosen}
