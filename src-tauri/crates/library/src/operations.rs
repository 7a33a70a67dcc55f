//! The operation log: every change named, recorded and undoable, over restarts.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{DateTime, Utc};
use rusqlite::{OptionalExtension, Row, Transaction, TransactionBehavior, params};
use serde::{Deserialize, Serialize};

use crate::columns::{first_line, from_moment, from_word, moment, word};
use crate::recording::{self, Exchange};
use crate::{Library, LibraryError, Stop, journal};

/// One undoable change of the library, named as the Undo menu names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Operation {
    /// Articles or a timeline were imported.
    Import,
    /// A publication date was set or removed.
    SetPublicationDate,
    /// What dates in an article mean was corrected.
    CorrectDates,
    /// Originals were read again.
    ReadAgain,
    /// A person said what becomes of passages whose article was read again.
    CheckPassages,
    /// Suggestions became events.
    AcceptSuggestion,
    /// A suggestion became evidence of an event.
    MergeSuggestion,
    /// Suggestions were rejected.
    RejectSuggestion,
    /// What decisions on suggestions taught was forgotten.
    ForgetLearned,
    /// An event was written by hand.
    CreateEvent,
    /// An event was edited.
    EditEvent,
    /// Events were pasted from a spreadsheet: written anew and changed.
    PasteEvents,
    /// An event's review flag was cleared.
    ConfirmEvent,
    /// Evidence was added.
    AddEvidence,
    /// Evidence was taken away.
    RemoveEvidence,
    /// Two events became one.
    MergeEvents,
    /// A timeline was made.
    CreateTimeline,
    /// A timeline was drafted from articles.
    DraftTimeline,
    /// What waited in a draft was taken out of it.
    DiscardDraft,
    /// A timeline was edited.
    EditTimeline,
    /// Events were put into a timeline.
    AddToTimeline,
    /// Events were taken out of a timeline.
    RemoveFromTimeline,
    /// A period was put behind a timeline.
    AddPeriod,
    /// A period was edited.
    EditPeriod,
    /// A period was taken away.
    RemovePeriod,
    /// A lane was made.
    AddLane,
    /// A lane was named or moved.
    EditLane,
    /// A lane was taken away.
    RemoveLane,
    /// Events were put into a lane.
    PutInLane,
    /// A note was written.
    CreateNote,
    /// A note was edited.
    EditNote,
    /// Words of an article were marked.
    AddHighlight,
    /// A highlight was taken away.
    RemoveHighlight,
    /// Something was moved to the trash.
    MoveToTrash,
    /// Something was taken back from the trash.
    RestoreFromTrash,
}

/// An operation that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    /// What it was.
    pub operation: Operation,
    /// When.
    pub at: DateTime<Utc>,
}

/// A line of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryRow {
    /// What it was.
    pub operation: Operation,
    /// When.
    pub at: DateTime<Utc>,
    /// The title, headline, name or first line of the first thing that it changed; `None` where that is gone.
    pub about: Option<String>,
}

/// Which way the log is walked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Undo,
    Redo,
}

impl Operation {
    /// What was being done, for a sentence that says that it failed.
    fn doing(self) -> &'static str {
        match self {
            Self::Import => "storing articles",
            Self::SetPublicationDate => "setting a publication date",
            Self::CorrectDates => "correcting dates",
            Self::ReadAgain => "reading articles again",
            Self::CheckPassages => "checking passages",
            Self::AcceptSuggestion => "accepting a suggestion",
            Self::MergeSuggestion => "merging a suggestion",
            Self::RejectSuggestion => "rejecting a suggestion",
            Self::ForgetLearned => "forgetting what was learned",
            Self::CreateEvent => "writing an event",
            Self::PasteEvents => "pasting events",
            Self::EditEvent | Self::ConfirmEvent => "changing an event",
            Self::AddEvidence => "adding evidence",
            Self::RemoveEvidence => "taking evidence away",
            Self::MergeEvents => "merging events",
            Self::CreateTimeline => "making a timeline",
            Self::DraftTimeline | Self::DiscardDraft => "drafting a timeline",
            Self::EditTimeline | Self::AddToTimeline | Self::RemoveFromTimeline => "changing a timeline",
            Self::AddPeriod | Self::EditPeriod | Self::RemovePeriod => "changing a period",
            Self::AddLane | Self::EditLane | Self::RemoveLane | Self::PutInLane => "changing lanes",
            Self::CreateNote => "writing a note",
            Self::EditNote => "changing a note",
            Self::AddHighlight | Self::RemoveHighlight => "changing a highlight",
            Self::MoveToTrash => "moving to the trash",
            Self::RestoreFromTrash => "taking from the trash",
        }
    }
}

impl Library {
    /// Reverses the last operation that stands; `None` if there is none.
    pub fn undo(&self) -> Result<Option<Done>, LibraryError> {
        self.walk(Direction::Undo, "undoing")
    }

    /// Does again the last operation that was undone; `None` if there is none.
    pub fn redo(&self) -> Result<Option<Done>, LibraryError> {
        self.walk(Direction::Redo, "redoing")
    }

    /// The last operations that stand, newest first.
    pub fn history(&self, limit: u32) -> Result<Vec<HistoryRow>, LibraryError> {
        self.read("reading the history", |tx| {
            let mut statement = tx.prepare_cached(include_str!("operations/history.sql"))?;
            let rows = statement.query_map([limit], history_row)?.collect::<Result<_, _>>()?;
            Ok(rows)
        })
    }

    /// The one way to change a library: one transaction, in which every change of a row is recorded
    /// under the operation. If `make` fails nothing was changed; if it changes nothing, nothing was done.
    pub(crate) fn change<T>(
        &self,
        operation: Operation,
        make: impl FnOnce(&Transaction<'_>) -> Result<T, Stop>,
    ) -> Result<T, LibraryError> {
        Ok(self.change_on(operation, None, make)?.0)
    }

    /// Goes on with an operation if nothing was done or undone since, else starts one; returns its number.
    pub(crate) fn change_on<T>(
        &self,
        operation: Operation,
        begun: Option<i64>,
        make: impl FnOnce(&Transaction<'_>) -> Result<T, Stop>,
    ) -> Result<(T, i64), LibraryError> {
        let (made, id, moment) = self.write(operation.doing(), |tx| {
            let last = next(tx, Direction::Undo)?.map(|(id, _)| id);
            let id = begun.filter(|_| begun == last).map_or_else(|| self.begin(tx, operation), Ok)?;
            let before = journal::last_change(tx)?;
            recording::record(tx, Some(id))?;
            let made = make(tx)?;
            recording::record(tx, None)?;
            let moment = self.journal.note(journal::touched(tx, id, before)?);
            settle(tx, id)?;
            Ok((made, id, moment))
        })?;
        self.changed(moment);
        Ok((made, id))
    }

    fn begin(&self, tx: &Transaction<'_>, operation: Operation) -> rusqlite::Result<i64> {
        let sql = "INSERT INTO operations(operation, at, touched) VALUES (?1, ?2, ?2)";
        tx.prepare_cached(sql)?.execute(params![word(&operation)?, moment((self.clock)())])?;
        Ok(tx.last_insert_rowid())
    }

    /// Writes in one transaction, unrecorded.
    pub(crate) fn write<T>(
        &self,
        doing: &'static str,
        write: impl FnOnce(&Transaction<'_>) -> Result<T, Stop>,
    ) -> Result<T, LibraryError> {
        let mut writer = self.connections.writer();
        let write_all = || {
            let tx = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let written = write(&tx)?;
            tx.commit()?;
            Ok(written)
        };
        write_all().map_err(|stop: Stop| stop.while_doing(doing))
    }

    /// Reads in one transaction: all that it reads is of one moment.
    pub(crate) fn read<T>(
        &self,
        doing: &'static str,
        read: impl FnOnce(&Transaction<'_>) -> Result<T, Stop>,
    ) -> Result<T, LibraryError> {
        self.connections
            .with_reader(|reader| read(&reader.transaction()?))
            .map_err(|stop: Stop| stop.while_doing(doing))
    }

    fn walk(&self, direction: Direction, doing: &'static str) -> Result<Option<Done>, LibraryError> {
        let walked = self.write(doing, |tx| {
            let Some((id, done)) = next(tx, direction)? else { return Ok(None) };
            tx.pragma_update(None, "defer_foreign_keys", true)?;
            exchange_all(tx, id, direction)?;
            tx.execute(
                "UPDATE operations SET undone = ?2, touched = ?3 WHERE id = ?1",
                params![id, direction == Direction::Undo, moment((self.clock)())],
            )?;
            Ok(Some((done, self.journal.note(journal::touched(tx, id, 0)?))))
        })?;
        Ok(walked.map(|(done, moment)| {
            self.changed(moment);
            done
        }))
    }
}

/// Drops what was undone before, which cannot be redone any more, or the operation if it changed nothing.
fn settle(tx: &Transaction<'_>, id: i64) -> rusqlite::Result<()> {
    let sql = "SELECT EXISTS (SELECT 1 FROM changes WHERE operation = ?1)";
    let changed: bool = tx.prepare_cached(sql)?.query_row([id], |row| row.get(0))?;
    if changed {
        tx.execute("DELETE FROM changes WHERE operation IN (SELECT id FROM operations WHERE undone)", [])?;
        tx.execute("DELETE FROM operations WHERE undone", [])?;
    } else {
        tx.execute("DELETE FROM operations WHERE id = ?1", [id])?;
    }
    Ok(())
}

/// The operation that is next to be undone or redone.
fn next(tx: &Transaction<'_>, direction: Direction) -> rusqlite::Result<Option<(i64, Done)>> {
    let sql = match direction {
        Direction::Undo => {
            "SELECT operation, at, id FROM operations WHERE NOT undone ORDER BY id DESC LIMIT 1"
        }
        Direction::Redo => "SELECT operation, at, id FROM operations WHERE undone ORDER BY id LIMIT 1",
    };
    tx.prepare_cached(sql)?.query_row([], |row| Ok((row.get(2)?, done(row)?))).optional()
}

/// What Undo would reverse and Redo would do again.
pub(crate) fn undo_and_redo(tx: &Transaction<'_>) -> rusqlite::Result<(Option<Done>, Option<Done>)> {
    let undo = next(tx, Direction::Undo)?.map(|(_, done)| done);
    let redo = next(tx, Direction::Redo)?.map(|(_, done)| done);
    Ok((undo, redo))
}

/// Exchanges every row that an operation changed for its other state.
fn exchange_all(tx: &Transaction<'_>, operation: i64, direction: Direction) -> rusqlite::Result<()> {
    let order = if direction == Direction::Undo { "DESC" } else { "ASC" };
    let sql = format!(
        "SELECT id, changed_table, changed_row, other FROM changes WHERE operation = ?1 ORDER BY id {order}"
    );
    let mut exchanges: HashMap<String, Exchange> = HashMap::new();
    let mut changes = tx.prepare_cached(&sql)?;
    let mut rows = changes.query([operation])?;
    while let Some(change) = rows.next()? {
        let (id, table): (i64, String) = (change.get(0)?, change.get(1)?);
        let other: Option<String> = change.get(3)?;
        let exchange = match exchanges.entry(table) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => {
                let exchange = Exchange::of(tx, new.key())?;
                new.insert(exchange)
            }
        };
        let present = exchange.run(tx, change.get(2)?, other.as_deref())?;
        tx.prepare_cached("UPDATE changes SET other = ?2, digest = digest(?2) WHERE id = ?1")?
            .execute(params![id, present])?;
    }
    Ok(())
}

fn history_row(row: &Row<'_>) -> rusqlite::Result<HistoryRow> {
    let Done { operation, at } = done(row)?;
    let about: Option<String> = row.get(2)?;
    Ok(HistoryRow { operation, at, about: about.map(|text| first_line(&text)) })
}

fn done(row: &Row<'_>) -> rusqlite::Result<Done> {
    Ok(Done { operation: from_word(row, 0)?, at: from_moment(row, 1)? })
}

#[cfg(test)]
mod tests {
    use ::articles::{Article, Sha256, Source};
    use chrono::{DateTime, Utc};

    use crate::{Analysis, Library, LibraryError, NewArticle};

    fn clock() -> DateTime<Utc> {
        DateTime::UNIX_EPOCH
    }

    fn large_article() -> NewArticle {
        let bytes = b"an article".to_vec();
        let source = Source { sha256: Sha256::of(&bytes), ..Source::new("a.txt", bytes) };
        let article = Article {
            title: "Large".to_owned(),
            byline: None,
            outlet: None,
            section: None,
            captured: None,
            url: None,
            language: None,
            published: None,
            text: "word ".repeat(100_000),
            blocks: Vec::new(),
            warnings: Vec::new(),
        };
        NewArticle { source, article, analysis: Analysis::default() }
    }

    #[test]
    fn a_full_disk_is_told_and_changes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let library = Library::open_or_create(&folder.path().join("A.dateline"), clock).unwrap();
        let limit = |pages: i64| {
            library.connections.writer().pragma_update(None, "max_page_count", pages).unwrap();
        };
        limit(1);
        let refused = library.add_article(&large_article());
        assert!(matches!(refused, Err(LibraryError::DiskFull { .. })), "{refused:?}");
        assert!(!library.originals.path(&large_article().source.sha256).exists());
        assert_eq!(library.check().unwrap().problems, []);
        assert_eq!(library.history(9).unwrap(), []);
        limit(1_000_000);
        library.add_article(&large_article()).unwrap();
        assert_eq!(library.check().unwrap().originals, 1);
    }
}
