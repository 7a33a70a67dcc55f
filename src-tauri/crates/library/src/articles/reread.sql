UPDATE articles
SET title = :title, byline = :byline, outlet = :outlet, section = :section, url = :url, language = :language, published = :published,
    known_from = :known_from, earliest = :earliest, latest = :latest, warnings = :warnings, reader = :reader
WHERE id = :id
