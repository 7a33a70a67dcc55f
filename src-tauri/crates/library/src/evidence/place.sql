UPDATE evidence
SET first_byte = :first_byte, end_byte = :end_byte, exact = :exact, prefix = :prefix, suffix = :suffix,
    attribution = :attribution, earlier_text = :earlier_text, kept = :kept
WHERE id = :id
