-- An original can be read again by a later reader. The text that was read before is kept as it was, for what stands in it.
CREATE TABLE earlier_texts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles(id),
    text TEXT NOT NULL,
    blocks TEXT NOT NULL, -- JSON
    until TEXT NOT NULL -- when another one took its place
) STRICT;
CREATE INDEX earlier_texts_by_article ON earlier_texts(article);

-- The version of the reader that read the article; NULL of those that were read before versions were kept.
ALTER TABLE articles ADD COLUMN reader INTEGER;
-- The text in which the words stand; NULL for the article's present one. Of evidence there, whether a person said that it stays.
ALTER TABLE evidence ADD COLUMN earlier_text INTEGER REFERENCES earlier_texts(id);
ALTER TABLE evidence ADD COLUMN kept INTEGER;
ALTER TABLE suggestions ADD COLUMN earlier_text INTEGER REFERENCES earlier_texts(id);
CREATE INDEX evidence_in_earlier_texts ON evidence(article) WHERE earlier_text IS NOT NULL;
CREATE INDEX articles_by_reader ON articles(reader) WHERE trashed IS NULL;
