//! Search over articles, events and notes.

mod advice;
mod fields;
mod folding;
mod query;
mod selection;
mod snippet;

use std::ops::Range;
use std::panic::resume_unwind;
use std::thread;

use ::articles::Published;
use edtf::When;
use rusqlite::types::Value;
use rusqlite::{Row, Transaction, params_from_iter};

pub use self::advice::SearchAdvice;
pub(crate) use self::folding::{searchable, words};
use self::query::{Query, Text};
use self::selection::{Selection, index};
use self::snippet::{snippet, wanted};
use crate::columns::from_json_or_null;
use crate::error::Stop;
use crate::{Library, LibraryError, Window, articles};

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct SearchResults {
    /// The hits, best first.
    pub hits: Vec<Hit>,
    /// How many there are in all.
    pub total: u32,
    /// What was not understood in the query, each shown as a red chip.
    pub problems: Vec<SearchProblem>,
}

/// One hit.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// Its number among its kind.
    pub id: i64,
    /// Title, headline or first line.
    pub title: String,
    /// Words around the match.
    pub snippet: String,
    /// The matched words: UTF-8 byte ranges in `snippet`.
    pub matches: Vec<Range<usize>>,
    /// When it was published or happened.
    pub when: Option<When>,
}

/// What a hit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HitKind {
    /// An article.
    Article,
    /// An event.
    Event,
    /// A note.
    Note,
}

/// A part of a query that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchProblem {
    /// The words, as typed.
    pub words: String,
    /// What is wrong and what to write instead.
    pub advice: SearchAdvice,
}

/// Hits of a kind that are ranked; to rank all of 100,000 would take a second.
const MOST_RANKED: u32 = 5_000;

const KINDS: [HitKind; 3] = [HitKind::Article, HitKind::Event, HitKind::Note];

impl Library {
    /// Searches by words, `"phrases"`, `prefix*`, `-`, `OR`, fields, and `before:`, `after:`, `date:`.
    ///
    /// What is not understood is left out and told in `problems`; what lies in the trash is not found.
    pub fn search(&self, query: &str, window: Window) -> Result<SearchResults, LibraryError> {
        let (query, problems) = query::read(query);
        if query == Query::All(Vec::new()) {
            return Ok(SearchResults { hits: Vec::new(), total: 0, problems });
        }
        let selections = KINDS.map(|kind| (kind, Selection::of(&query, kind)));
        // To count 100,000 hits takes as long as to rank the best of them: both are done at once.
        let (total, hits) = thread::scope(|scope| {
            let total = scope.spawn(|| self.read("searching", |tx| Ok(total(tx, &selections)?)));
            let hits = self.read("searching", |tx| hits(tx, &query, &selections, window));
            (total.join().unwrap_or_else(|panic| resume_unwind(panic)), hits)
        });
        Ok(SearchResults { hits: hits?, total: total?, problems })
    }
}

/// The table of a kind.
fn table(kind: HitKind) -> &'static str {
    match kind {
        HitKind::Article => "articles",
        HitKind::Event => "events",
        HitKind::Note => "notes",
    }
}

/// How much a match in each column counts: a title much, the name of an outlet or author more than the text.
fn rank(kind: HitKind) -> &'static str {
    match kind {
        HitKind::Article => "bm25(article_words, 8.0, 1.0, 2.0, 2.0)",
        HitKind::Event => "bm25(event_words, 8.0, 1.0)",
        HitKind::Note => "bm25(note_words)",
    }
}

/// The SQL that selects `columns` of a kind's hits, and its values. Where the index alone can tell,
/// the things themselves are not read.
fn select(kind: HitKind, selection: &Selection, columns: &str) -> (String, Vec<Value>) {
    let (table, index) = (table(kind), index(kind));
    let Selection { expression, condition, values } = selection;
    let Some(expression) = expression else {
        let sql = format!("SELECT {columns} FROM {table} WHERE trashed IS NULL AND {condition}");
        return (sql, values.clone());
    };
    // `+`, or SQLite would ask the index for each row of the subquery instead of once.
    let rest = match condition.as_str() {
        "1" => format!("+rowid NOT IN (SELECT id FROM {table} WHERE trashed IS NOT NULL)"),
        _ => format!("+rowid IN (SELECT id FROM {table} WHERE trashed IS NULL AND {condition})"),
    };
    let sql = format!("SELECT {columns} FROM {index} WHERE {index} MATCH ? AND {rest}");
    (sql, std::iter::once(Value::from(expression.clone())).chain(values.iter().cloned()).collect())
}

/// How many hits there are in all.
fn total(tx: &Transaction<'_>, selections: &[(HitKind, Selection)]) -> rusqlite::Result<u32> {
    let counts = selections.iter().map(|(kind, of_kind)| {
        let (sql, values) = select(*kind, of_kind, "count(*)");
        let mut statement = tx.prepare_cached(&sql)?;
        statement.query_row(params_from_iter(values), |row| row.get::<_, u32>(0))
    });
    counts.sum()
}

/// The oldest hit of a kind that is ranked: of more than a person looks through, the newest are, and the others come
/// behind.
fn first_ranked(tx: &Transaction<'_>, kind: HitKind, selection: &Selection) -> rusqlite::Result<i64> {
    if selection.expression.is_none() {
        return Ok(0);
    }
    let (sql, mut values) = select(kind, selection, "rowid");
    values.push(Value::from(i64::from(MOST_RANKED - 1)));
    let mut statement = tx.prepare_cached(&format!("{sql} ORDER BY rowid DESC LIMIT 2 OFFSET ?"))?;
    let mut rows = statement.query(params_from_iter(values))?;
    let last = rows.next()?.map(|row| row.get(0)).transpose()?;
    Ok(if rows.next()?.is_some() { last.unwrap_or(0) } else { 0 })
}

/// The hits of a window, with the words around each match.
fn hits(
    tx: &Transaction<'_>,
    query: &Query,
    selections: &[(HitKind, Selection)],
    window: Window,
) -> Result<Vec<Hit>, Stop> {
    if window.limit == 0 {
        return Ok(Vec::new());
    }
    let wanted = wanted(query);
    best(tx, selections, window)?.into_iter().map(|(kind, id)| hit(tx, kind, id, &wanted)).collect()
}

/// The hits of a window: best first, then newest first.
fn best(
    tx: &Transaction<'_>,
    selections: &[(HitKind, Selection)],
    window: Window,
) -> rusqlite::Result<Vec<(HitKind, i64)>> {
    let (mut parts, mut values) = (Vec::new(), Vec::new());
    // What is ranked comes first: whoever does not look beyond it needs none of the others.
    let all_ranked = window.offset.saturating_add(window.limit) < MOST_RANKED;
    for (place, (kind, selection)) in selections.iter().enumerate() {
        let first_ranked = first_ranked(tx, *kind, selection)?;
        let columns = match (&selection.expression, kind) {
            (Some(_), kind) => {
                values.push(Value::from(first_ranked));
                let rank = rank(*kind);
                format!("{place} AS kind, rowid AS id, iif(rowid < ?, 0.0, {rank}) AS rank, NULL AS latest")
            }
            (None, HitKind::Note) => format!("{place} AS kind, id, 0.0 AS rank, NULL AS latest"),
            (None, _) => format!("{place} AS kind, id, 0.0 AS rank, latest"),
        };
        let (mut sql, of_kind) = select(*kind, selection, &columns);
        values.extend(of_kind);
        if all_ranked && first_ranked > 0 {
            sql.push_str(" AND rowid >= ?");
            values.push(Value::from(first_ranked));
        }
        parts.push(sql);
    }
    values.extend([window.limit, window.offset].map(|number| Value::from(i64::from(number))));
    let order = "ORDER BY rank, latest DESC NULLS LAST, kind, id DESC LIMIT ? OFFSET ?";
    let sql = format!("SELECT kind, id FROM ({}) {order}", parts.join(" UNION ALL "));
    let mut statement = tx.prepare_cached(&sql)?;
    let hits = statement.query_map(params_from_iter(values), |row| {
        let place = usize::from(row.get::<_, u8>(0)?);
        Ok((KINDS[place.min(KINDS.len() - 1)], row.get(1)?))
    })?;
    hits.collect()
}

/// A hit with the words around the match.
fn hit(tx: &Transaction<'_>, kind: HitKind, id: i64, wanted: &[&Text]) -> Result<Hit, Stop> {
    let sql = match kind {
        HitKind::Article => include_str!("search/article.sql"),
        HitKind::Event => include_str!("search/event.sql"),
        HitKind::Note => "SELECT text, '' AS title FROM notes WHERE id = ?1",
    };
    let hit = tx.prepare_cached(sql)?.query_row([id], |row| {
        let text: String = row.get("text")?;
        let first_line = || text.lines().next().unwrap_or_default().to_owned();
        let snippet = snippet(&text, wanted);
        Ok(Hit {
            kind,
            id,
            title: if kind == HitKind::Note { first_line() } else { row.get("title")? },
            snippet: snippet.text,
            matches: snippet.matches,
            when: when(kind, row)?,
        })
    })?;
    Ok(hit)
}

fn when(kind: HitKind, row: &Row<'_>) -> rusqlite::Result<Option<When>> {
    match kind {
        HitKind::Article => Ok(articles::published(row)?.map(|Published { edtf, .. }| edtf.into())),
        HitKind::Event => from_json_or_null(row, "when_told"),
        HitKind::Note => Ok(None),
    }
}
