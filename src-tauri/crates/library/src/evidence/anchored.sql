SELECT evidence.id AS id, headline, title, first_byte, end_byte, exact, text
FROM evidence
JOIN events ON events.id = evidence.event
JOIN articles ON articles.id = evidence.article
JOIN texts ON texts.id = evidence.article
ORDER BY evidence.article, evidence.id
