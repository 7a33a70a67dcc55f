-- ?2 is why, or NULL to clear what a change of this article's date (?3 its title) flagged, in a line or by code.
UPDATE events
SET needs_review = ?2
WHERE id = ?1
  AND needs_review IS NOT ?2
  AND (?2 IS NOT NULL
    OR instr(needs_review, '"title":' || json_quote(?3)) > 0
    OR instr(needs_review, '“' || ?3 || '”') > 0)
