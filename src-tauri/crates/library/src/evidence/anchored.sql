SELECT evidence.id AS id, headline, title, first_byte, end_byte, exact,
    coalesce(earlier_texts.text, texts.text) AS text
FROM evidence
JOIN events ON events.id = evidence.event
JOIN articles ON articles.id = evidence.article
JOIN texts ON texts.id = evidence.article
LEFT JOIN earlier_texts ON earlier_texts.id = evidence.earlier_text
ORDER BY evidence.article, evidence.id
