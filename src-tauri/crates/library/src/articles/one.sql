SELECT articles.*, text, blocks, expressions, guidance
FROM articles
JOIN texts ON texts.id = articles.id
JOIN time_expressions ON time_expressions.id = articles.id
LEFT JOIN guidance ON guidance.id = articles.id
WHERE articles.id = ?1
