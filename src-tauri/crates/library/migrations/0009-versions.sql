-- Versions of one page and copies of one text are looked for whenever an article is opened.
CREATE INDEX articles_by_page ON articles(rtrim(substr(url, instr(url, '//') + 2), '/')) WHERE url IS NOT NULL;
CREATE INDEX texts_by_beginning ON texts(substr(text, 1, 80), length(text));
