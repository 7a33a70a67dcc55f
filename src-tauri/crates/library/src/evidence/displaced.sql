SELECT evidence.*, headline, until, texts.text AS present
FROM evidence
JOIN events ON events.id = evidence.event
JOIN texts ON texts.id = evidence.article
JOIN earlier_texts ON earlier_texts.id = evidence.earlier_text
WHERE {chosen} AND trashed IS NULL
ORDER BY evidence.article, first_byte, evidence.id
