UPDATE articles
SET title = :title, byline = :byline, outlet = :outlet, section = :section, captured = :captured, url = :url, language = :language, published = :published,
    known_from = :known_from, earliest = :earliest, latest = :latest, warnings = :warnings, reader = :reader
WHERE id = :id
