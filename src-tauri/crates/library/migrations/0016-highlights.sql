-- Words that a person marked in an article. Of an article's present text, no two of them share a letter.
CREATE TABLE highlights (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles(id),
    first_byte INTEGER NOT NULL,
    end_byte INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    -- The text in which the words stand; NULL for the article's present one.
    earlier_text INTEGER REFERENCES earlier_texts(id)
) STRICT;
CREATE INDEX highlights_by_article ON highlights(article);
