-- What a person says of an article's dates: its genre, and what words mean.
CREATE TABLE guidance (
    id INTEGER PRIMARY KEY REFERENCES articles(id),
    guidance TEXT NOT NULL -- JSON
) STRICT;
