-- How many articles wait for a person: those with suggestions that wait, less the few of them in the trash, and those
-- without a publication date.
SELECT (SELECT count(*) FROM waiting)
    - (SELECT count(*) FROM articles JOIN waiting USING (id) WHERE trashed IS NOT NULL)
    + (SELECT count(*) FROM articles
       WHERE trashed IS NULL AND latest IS NULL -- As the index has it: what has no date has no end.
         AND published IS NULL AND id NOT IN (SELECT id FROM waiting))
