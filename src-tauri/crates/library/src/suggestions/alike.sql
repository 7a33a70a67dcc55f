-- Articles that share words with a suggestion and hold others that were not rejected: :query is an FTS query.
SELECT articles.id
FROM (SELECT rowid AS found FROM article_words WHERE article_words MATCH :query ORDER BY rank LIMIT :most)
    JOIN articles ON articles.id = found
WHERE trashed IS NULL AND articles.id <> :but AND (language IS NULL OR :language IS NULL OR language = :language)
  AND EXISTS (SELECT 1 FROM suggestions WHERE article = articles.id AND state <> 'rejected')
ORDER BY articles.id
