-- When the page was saved or archived, as who did so noted: EDTF.
ALTER TABLE articles ADD COLUMN captured TEXT;
