-- Words are indexed without characters that have no width, so what was indexed with them is indexed anew.
INSERT INTO article_words(article_words) VALUES ('rebuild');
INSERT INTO event_words(event_words) VALUES ('rebuild');
INSERT INTO note_words(note_words) VALUES ('rebuild');
