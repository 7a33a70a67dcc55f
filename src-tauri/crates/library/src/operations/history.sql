-- What stands of what was done, newest first, each with the name of the first thing that it changed.
SELECT operation, at, (
    SELECT substr(coalesce(
        CASE
            WHEN changed_table IN ('articles', 'texts', 'guidance', 'time_expressions')
                THEN (SELECT title FROM articles WHERE id = changed_row)
            WHEN changed_table = 'events' THEN (SELECT headline FROM events WHERE id = changed_row)
            WHEN changed_table = 'suggestions' THEN (SELECT headline FROM suggestions WHERE id = changed_row)
            WHEN changed_table = 'timelines' THEN (SELECT name FROM timelines WHERE id = changed_row)
            WHEN changed_table = 'lanes' THEN (SELECT name FROM lanes WHERE id = changed_row)
            WHEN changed_table = 'periods' THEN (SELECT name FROM periods WHERE id = changed_row)
            WHEN changed_table = 'highlights' THEN (SELECT exact FROM highlights WHERE id = changed_row)
            WHEN changed_table = 'notes' THEN (SELECT text FROM notes WHERE id = changed_row)
            ELSE (SELECT headline FROM events WHERE id = coalesce(
                CASE changed_table
                    WHEN 'evidence' THEN (SELECT event FROM evidence WHERE id = changed_row)
                    WHEN 'event_tags' THEN (SELECT event FROM event_tags WHERE id = changed_row)
                    ELSE (SELECT event FROM timeline_events WHERE id = changed_row)
                END,
                other ->> 'event'))
        END,
        other ->> 'headline', other ->> 'name', other ->> 'exact', other ->> 'title', other ->> 'text'), 1, 200)
    FROM changes
    WHERE changes.operation = operations.id AND changed_table NOT IN ('learned', 'earlier_texts', 'draft_lines')
    ORDER BY changes.id LIMIT 1
)
FROM operations WHERE NOT undone ORDER BY id DESC LIMIT ?1
