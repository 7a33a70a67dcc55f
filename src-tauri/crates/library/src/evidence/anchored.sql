-- Every passage: of evidence with its event's headline, of a highlight with its own words in place of one.
WITH passages AS (
    SELECT evidence.id AS id, headline, article, earlier_text, first_byte, end_byte, exact
    FROM evidence JOIN events ON events.id = evidence.event
    UNION ALL
    SELECT id, exact, article, earlier_text, first_byte, end_byte, exact FROM highlights
)
SELECT passages.id AS id, headline, title, first_byte, end_byte, exact,
    coalesce(earlier_texts.text, texts.text) AS text
FROM passages
JOIN articles ON articles.id = passages.article
JOIN texts ON texts.id = passages.article
LEFT JOIN earlier_texts ON earlier_texts.id = passages.earlier_text
ORDER BY passages.article, passages.id
