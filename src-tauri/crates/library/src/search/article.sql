SELECT title, text, published, known_from
FROM articles JOIN texts ON texts.id = articles.id
WHERE articles.id = ?1
