-- The part of the publication in which an article stands.
ALTER TABLE articles ADD COLUMN section TEXT;
