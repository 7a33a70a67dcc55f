//! Domain values to columns and back: JSON, moments, and the bounds by which dates are sorted.

use std::ops::Range;

use chrono::{DateTime, NaiveDateTime, SecondsFormat, Utc};
use edtf::{Bounds, When};
use rusqlite::types::Type;
use rusqlite::{Row, RowIndex};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// The bound of a date whose beginning is open: before all years, and exact in JSON.
pub(crate) const OPEN_START: i64 = -9_000_000_000_000_000;

/// The bound of a date whose end is open.
pub(crate) const OPEN_END: i64 = 9_000_000_000_000_000;

/// A value as JSON.
pub(crate) fn json<T: Serialize + ?Sized>(value: &T) -> rusqlite::Result<String> {
    serde_json::to_string(value).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}

/// A value as JSON, NULL where there is none.
pub(crate) fn json_or_null<T: Serialize>(value: Option<&T>) -> rusqlite::Result<Option<String>> {
    value.map(json).transpose()
}

/// Reads a column of JSON that may be NULL; libraries of earlier formats keep an English line there.
pub(crate) fn from_json_or_line<T: DeserializeOwned + From<String>>(
    row: &Row<'_>,
    column: impl RowIndex + Copy,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.map(|text| serde_json::from_str(&text).unwrap_or_else(|_| text.into())))
}

/// An enum that is written as one word.
pub(crate) fn word<T: Serialize>(value: &T) -> rusqlite::Result<String> {
    Ok(json(value)?.trim_matches('"').to_owned())
}

/// Reads a column of JSON.
pub(crate) fn from_json<T: DeserializeOwned>(
    row: &Row<'_>,
    column: impl RowIndex + Copy,
) -> rusqlite::Result<T> {
    parse(row, column, &row.get::<_, String>(column)?)
}

/// Reads a column of JSON that may be NULL.
pub(crate) fn from_json_or_null<T: DeserializeOwned>(
    row: &Row<'_>,
    column: impl RowIndex + Copy,
) -> rusqlite::Result<Option<T>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| parse(row, column, &text)).transpose()
}

/// Reads a column with an enum's word.
pub(crate) fn from_word<T: DeserializeOwned>(
    row: &Row<'_>,
    column: impl RowIndex + Copy,
) -> rusqlite::Result<T> {
    parse(row, column, &json(&row.get::<_, String>(column)?)?)
}

/// Reads a column with an enum's word that may be NULL.
pub(crate) fn from_word_or_null<T: DeserializeOwned>(
    row: &Row<'_>,
    column: impl RowIndex + Copy,
) -> rusqlite::Result<Option<T>> {
    let word: Option<String> = row.get(column)?;
    word.map(|word| parse(row, column, &json(&word)?)).transpose()
}

fn parse<T: DeserializeOwned>(row: &Row<'_>, column: impl RowIndex, text: &str) -> rusqlite::Result<T> {
    serde_json::from_str(text).map_err(|error| unreadable(row, column, error))
}

/// Says that a column does not hold what this program wrote.
pub(crate) fn unreadable(
    row: &Row<'_>,
    column: impl RowIndex,
    error: impl std::error::Error + Send + Sync + 'static,
) -> rusqlite::Error {
    let index = column.idx(row.as_ref()).unwrap_or_default();
    rusqlite::Error::FromSqlConversionFailure(index, Type::Text, Box::new(error))
}

/// The byte range in the columns `first_byte` and `end_byte`.
pub(crate) fn range(row: &Row<'_>) -> rusqlite::Result<Range<usize>> {
    Ok(row.get::<_, u32>("first_byte")? as usize..row.get::<_, u32>("end_byte")? as usize)
}

/// A moment, to the millisecond; sorts as text.
pub(crate) fn moment(moment: DateTime<Utc>) -> String {
    moment.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// Reads a column with a moment.
pub(crate) fn from_moment(row: &Row<'_>, column: impl RowIndex + Copy) -> rusqlite::Result<DateTime<Utc>> {
    parse_moment(row, column, &row.get::<_, String>(column)?)
}

/// Reads a column with a moment that may be NULL.
pub(crate) fn from_moment_or_null(
    row: &Row<'_>,
    column: impl RowIndex + Copy,
) -> rusqlite::Result<Option<DateTime<Utc>>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| parse_moment(row, column, &text)).transpose()
}

fn parse_moment(row: &Row<'_>, column: impl RowIndex, text: &str) -> rusqlite::Result<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text)
        .map(|moment| moment.with_timezone(&Utc))
        .map_err(|error| unreadable(row, column, error))
}

/// The columns `earliest` and `latest` of a date; both NULL where nothing is known of it.
pub(crate) fn bounds(when: Option<&When>) -> (Option<i64>, Option<i64>) {
    when.map_or((None, None), |when| bound_columns(when.bounds()))
}

/// The columns of bounds.
pub(crate) fn bound_columns(bounds: Bounds) -> (Option<i64>, Option<i64>) {
    let seconds = |moment: NaiveDateTime| moment.and_utc().timestamp();
    match (bounds.earliest.map(seconds), bounds.latest.map(seconds)) {
        (None, None) => (None, None),
        (earliest, latest) => (earliest.or(Some(OPEN_START)), latest.or(Some(OPEN_END))),
    }
}

/// What a text is listed by: its first line that has words.
pub(crate) fn first_line(text: &str) -> String {
    text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use edtf::Edtf;

    #[test]
    fn dates_sort_across_the_year_0_and_open_ends() {
        let earliest = |text: &str| bounds(Some(&Edtf::parse(text).unwrap().into())).0;
        let told = ["../1990", "-0043-03-15", "0800-12-25", "1914", "2013-07"];
        let sorted: Vec<_> = told.into_iter().map(earliest).collect();
        assert!(sorted.is_sorted(), "{sorted:?}");
        assert!(sorted.iter().all(Option::is_some));
    }

    #[test]
    fn a_reason_that_an_older_library_keeps_as_a_line_is_read() {
        let connection = rusqlite::Connection::open_in_memory().unwrap();
        let kept = |column: &str| -> timex::Reason {
            connection.query_row("SELECT ?1", [column], |row| from_json_or_line(row, 0)).unwrap().unwrap()
        };
        let line = "“Thursday” → 2013-07-25: the last one before publication";
        assert_eq!(kept(line), line.to_owned().into());
        let reason: timex::Reason = timex::Ground::InFull.into();
        assert_eq!(kept(&json(&reason).unwrap()), reason);
    }
}
