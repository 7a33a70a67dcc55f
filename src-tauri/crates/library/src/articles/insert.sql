INSERT INTO articles(
    sha256, media_type, file_name, source_url, size, added, title, byline, outlet, section, captured, url, language,
    published, known_from, earliest, latest, warnings, reader)
VALUES (
    :sha256, :media_type, :file_name, :source_url, :size, :added, :title, :byline, :outlet, :section, :captured, :url,
    :language, :published, :known_from, :earliest, :latest, :warnings, :reader)
