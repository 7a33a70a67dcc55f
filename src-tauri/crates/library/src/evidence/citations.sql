SELECT event, headline, first_byte, end_byte
FROM evidence JOIN events ON events.id = evidence.event
WHERE article = ?1 AND earlier_text IS ?2 AND trashed IS NULL
ORDER BY evidence.id
