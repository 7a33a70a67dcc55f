SELECT operations.at AS at, changes.other ->> '$.text' AS text
FROM changes JOIN operations ON operations.id = changes.operation
WHERE changed_table = 'notes' AND changed_row = ?1 AND NOT operations.undone
    AND coalesce(other ->> '$.text', '') <> ''
    AND operations.operation = 'edit-note'
    AND changes.id = (
        SELECT min(first.id) FROM changes AS first
        WHERE first.operation = changes.operation AND first.changed_table = 'notes' AND first.changed_row = ?1)
ORDER BY operations.id DESC
LIMIT 100
