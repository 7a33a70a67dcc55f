UPDATE highlights
SET first_byte = :first_byte, end_byte = :end_byte, exact = :exact, prefix = :prefix, suffix = :suffix,
    earlier_text = NULL
WHERE id = :id
    AND (first_byte <> :first_byte OR exact <> :exact OR prefix <> :prefix OR suffix <> :suffix
         OR earlier_text IS NOT NULL)
