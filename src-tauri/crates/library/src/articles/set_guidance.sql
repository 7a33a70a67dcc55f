INSERT INTO guidance(id, guidance) VALUES (?1, ?2)
ON CONFLICT (id) DO UPDATE SET guidance = ?2
