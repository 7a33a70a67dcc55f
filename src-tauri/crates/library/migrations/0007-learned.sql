-- What decisions on suggestions have taught: a weight for each trait.
CREATE TABLE learned (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    trait TEXT NOT NULL UNIQUE,
    weight REAL NOT NULL
) STRICT;
