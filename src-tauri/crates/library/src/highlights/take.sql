DELETE FROM highlights
WHERE article = ?1 AND earlier_text IS NULL AND first_byte < ?3 AND end_byte > ?2
RETURNING first_byte, end_byte
