//! Triggers made from the schema: what each change does to each row goes to the operation log, and
//! each row's digest is kept.
//!
//! They are temporary, so they exist on the one connection that writes and always fit its schema.

use rusqlite::{Connection, OptionalExtension, params};

/// The tables whose rows a person can change, and bring back with Undo.
pub(crate) const UNDOABLE: [&str; 17] = [
    "articles",
    "texts",
    "earlier_texts",
    "time_expressions",
    "guidance",
    "events",
    "event_tags",
    "suggestions",
    "evidence",
    "timelines",
    "lanes",
    "timeline_events",
    "periods",
    "draft_lines",
    "learned",
    "notes",
    "highlights",
];

/// Sets a connection up to record; nothing is recorded until an operation is named.
pub(crate) fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute_batch(
        "CREATE TEMP TABLE recording (operation INTEGER); INSERT INTO recording VALUES (NULL);",
    )?;
    for table in UNDOABLE {
        connection.execute_batch(&triggers(table, &columns(connection, table)?))?;
    }
    Ok(())
}

/// Names the operation that all changes from now on belong to; `None` stops recording.
pub(crate) fn record(connection: &Connection, operation: Option<i64>) -> rusqlite::Result<()> {
    connection.prepare_cached("UPDATE recording SET operation = ?1")?.execute([operation])?;
    Ok(())
}

fn triggers(table: &str, columns: &[String]) -> String {
    let (old, new) = (row_as_json("old", columns), row_as_json("new", columns));
    include_str!("recording/triggers.sql")
        .replace("{table}", table)
        .replace("{old}", &old)
        .replace("{new}", &new)
}

/// The SQL expression of a row as JSON.
fn row_as_json(row: &str, columns: &[String]) -> String {
    let pairs: Vec<String> = columns.iter().map(|column| format!("'{column}', {row}.{column}")).collect();
    format!("json_object({})", pairs.join(", "))
}

fn columns(connection: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    statement.query_map([table], |row| row.get(0))?.collect()
}

/// The statements that exchange a table's rows for other states of them.
pub(crate) struct Exchange {
    read: String,
    delete: String,
    insert: String,
    update: String,
}

impl Exchange {
    /// The statements for a table.
    pub(crate) fn of(connection: &Connection, table: &str) -> rusqlite::Result<Self> {
        let columns = columns(connection, table)?;
        let (row, names, values) = (row_as_json(table, &columns), columns.join(", "), values(&columns));
        Ok(Self {
            read: format!("SELECT {row} FROM {table} WHERE id = ?1"),
            delete: format!("DELETE FROM {table} WHERE id = ?1"),
            insert: format!("INSERT INTO {table} ({names}) SELECT {values}"),
            update: format!("UPDATE {table} SET ({names}) = (SELECT {values}) WHERE id = ?2"),
        })
    }

    /// Gives a row another state and returns the one it had; both as JSON, `None` where it does not exist.
    pub(crate) fn run(
        &self,
        connection: &Connection,
        row: i64,
        other: Option<&str>,
    ) -> rusqlite::Result<Option<String>> {
        let mut read = connection.prepare_cached(&self.read)?;
        let present: Option<String> = read.query_row([row], |row| row.get(0)).optional()?;
        match (&present, other) {
            (_, None) => connection.prepare_cached(&self.delete)?.execute([row])?,
            (None, Some(other)) => connection.prepare_cached(&self.insert)?.execute([other])?,
            (Some(_), Some(other)) => {
                connection.prepare_cached(&self.update)?.execute(params![other, row])?
            }
        };
        Ok(present)
    }
}

/// The SQL expressions of a row's values, read from the JSON in `?1`.
fn values(columns: &[String]) -> String {
    let values: Vec<String> = columns.iter().map(|column| format!("?1 ->> '$.{column}'")).collect();
    values.join(", ")
}

/// Computes all digests anew, after a migration has changed what rows are.
pub(crate) fn renew_digests(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM digests", [])?;
    for table in UNDOABLE {
        let row = row_as_json(table, &columns(connection, table)?);
        connection
            .execute(&format!("INSERT INTO digests SELECT '{table}', id, digest({row}) FROM {table}"), [])?;
    }
    Ok(())
}

/// The rows of a table that are not what was written, or are missing, by number.
pub(crate) fn damaged_rows(connection: &Connection, table: &str) -> rusqlite::Result<Vec<i64>> {
    let row = row_as_json(table, &columns(connection, table)?);
    let sql = include_str!("recording/damaged.sql").replace("{table}", table).replace("{row}", &row);
    let mut statement = connection.prepare(&sql)?;
    statement.query_map([], |row| row.get(0))?.collect()
}

/// Whether every state that the operation log keeps is what was written.
pub(crate) fn is_log_sound(connection: &Connection) -> rusqlite::Result<bool> {
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM changes WHERE digest(other) IS NOT digest)";
    connection.query_row(sql, [], |row| row.get(0))
}
