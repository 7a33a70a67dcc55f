WITH own AS (
    SELECT texts.id, text, url, length(text) AS length, substr(text, 1, 80) AS beginning,
        substr(text, -80) AS ending,
        rtrim(substr(url, instr(url, '//') + 2), '/') AS page
    FROM texts JOIN articles USING (id) WHERE id = ?1
), alike AS (
    SELECT articles.id AS id FROM own JOIN articles
        ON rtrim(substr(articles.url, instr(articles.url, '//') + 2), '/') = own.page
        WHERE articles.url IS NOT NULL
    UNION
    SELECT texts.id FROM own JOIN texts
        ON substr(texts.text, 1, 80) = own.beginning AND length(texts.text) = own.length
            AND substr(texts.text, -80) = own.ending
        WHERE own.length >= ?2 AND texts.text = own.text
)
SELECT articles.id, articles.title, articles.outlet, articles.added, texts.text = own.text AS same_text
FROM alike
    JOIN articles ON articles.id = alike.id
    JOIN texts ON texts.id = alike.id
    JOIN own
WHERE articles.id <> own.id AND articles.trashed IS NULL
ORDER BY articles.id
