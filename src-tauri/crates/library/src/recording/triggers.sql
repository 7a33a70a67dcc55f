-- {table}, {old} and {new} stand for a table and its row as JSON before and after.
CREATE TEMP TRIGGER record_insert_{table} AFTER INSERT ON main.{table}
WHEN (SELECT operation FROM recording) IS NOT NULL BEGIN
    INSERT INTO changes(operation, changed_table, changed_row)
    SELECT operation, '{table}', new.id FROM recording;
END;
CREATE TEMP TRIGGER record_update_{table} AFTER UPDATE ON main.{table}
WHEN (SELECT operation FROM recording) IS NOT NULL BEGIN
    INSERT INTO changes(operation, changed_table, changed_row, other, digest)
    SELECT operation, '{table}', old.id, {old}, digest({old}) FROM recording;
END;
CREATE TEMP TRIGGER record_delete_{table} AFTER DELETE ON main.{table}
WHEN (SELECT operation FROM recording) IS NOT NULL BEGIN
    INSERT INTO changes(operation, changed_table, changed_row, other, digest)
    SELECT operation, '{table}', old.id, {old}, digest({old}) FROM recording;
END;

CREATE TEMP TRIGGER digest_insert_{table} AFTER INSERT ON main.{table} BEGIN
    INSERT INTO digests(of_table, of_row, digest) VALUES ('{table}', new.id, digest({new}));
END;
CREATE TEMP TRIGGER digest_update_{table} AFTER UPDATE ON main.{table} BEGIN
    UPDATE digests SET digest = digest({new}) WHERE of_table = '{table}' AND of_row = new.id;
END;
CREATE TEMP TRIGGER digest_delete_{table} AFTER DELETE ON main.{table} BEGIN
    DELETE FROM digests WHERE of_table = '{table}' AND of_row = old.id;
END;
