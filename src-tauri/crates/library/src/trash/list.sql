SELECT 'article' AS kind, id, title, trashed FROM articles WHERE trashed IS NOT NULL
UNION ALL
SELECT 'event', id, headline, trashed FROM events WHERE trashed IS NOT NULL
UNION ALL
SELECT 'timeline', id, name, trashed FROM timelines WHERE trashed IS NOT NULL
UNION ALL
SELECT 'note', id, text, trashed FROM notes WHERE trashed IS NOT NULL
ORDER BY trashed DESC
