INSERT INTO earlier_texts(article, text, blocks, until)
SELECT id, text, blocks, ?2 FROM texts WHERE id = ?1
