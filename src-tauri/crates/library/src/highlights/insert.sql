INSERT INTO highlights(article, first_byte, end_byte, exact, prefix, suffix)
VALUES (:article, :first_byte, :end_byte, :exact, :prefix, :suffix)
