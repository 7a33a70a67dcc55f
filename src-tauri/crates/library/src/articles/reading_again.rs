//! Reading originals again by a later reader: another text takes the place of the one before, which is kept, and all
//! that stands in it follows its words, asks a person, or stays there.

use ::articles::{Article, ArticleId, KnownFrom, READER_VERSION, TextId, found_again};
use chronology::Review;
use rusqlite::{Transaction, named_params, params};
use timex::Guidance;

use super::rereading::{flag_events, set_times, update_suggestions};
use super::{Analysis, StoredArticle, insert_text, published_columns};
use crate::columns::{json, moment, word};
use crate::error::Stop;
use crate::evidence::Texts;
use crate::suggestions::earlier_suggestions_of;
use crate::{
    Library, LibraryError, Operation, StoredSuggestion, SuggestionState, events, evidence, highlights, notes,
};

/// An article whose original was read again, otherwise than before.
#[derive(Debug, Clone, PartialEq)]
pub struct NewReading {
    /// The article as it was before.
    pub before: StoredArticle,
    /// What is read now.
    pub article: Article,
    /// What a person says of its dates, at the places of the present text.
    pub guidance: Guidance,
    /// What the machine found in the present text.
    pub analysis: Analysis,
}

/// What became of what stood in the text before.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Carried {
    /// Passages of events that stand between the same words: they follow these.
    pub followed: u32,
    /// Passages of events that stand between other words: a person is asked.
    pub moved: u32,
    /// Passages of events that are gone, or look like several: a person is asked.
    pub lost: u32,
    /// Quotations in notes that lead to the earlier text now, and highlights that stand there.
    pub quotations: u32,
    /// Words of which a person said what they mean and that are gone.
    pub corrections: u32,
}

/// Reading again that is under way: however many batches it stores, Undo takes it back as one.
#[derive(Debug)]
pub struct Rereading<'a> {
    library: &'a Library,
    /// The operation that what it stored so far belongs to.
    operation: Option<i64>,
}

impl Library {
    /// The articles that an older reader than this program's read, without those in the trash.
    pub fn read_by_older(&self) -> Result<Vec<ArticleId>, LibraryError> {
        self.read("looking for what an older reader read", |tx| {
            let sql = "SELECT id FROM articles
                       WHERE trashed IS NULL AND (reader IS NULL OR reader < ?1) ORDER BY id";
            let mut statement = tx.prepare_cached(sql)?;
            let ids = statement.query_map([READER_VERSION], |row| Ok(ArticleId(row.get(0)?)))?;
            Ok(ids.collect::<Result<_, _>>()?)
        })
    }

    /// Starts to read articles again.
    pub fn reread(&self) -> Rereading<'_> {
        Rereading { library: self, operation: None }
    }

    /// Notes that this program's reader reads articles as they stand. Nothing that a person sees changes: there is
    /// nothing to undo.
    pub fn read_the_same(&self, ids: &[ArticleId]) -> Result<(), LibraryError> {
        self.write("reading articles again", |tx| {
            let mut update = tx.prepare_cached("UPDATE articles SET reader = ?2 WHERE id = ?1")?;
            for id in ids {
                update.execute(params![id.0, READER_VERSION])?;
            }
            Ok(())
        })
    }
}

impl Rereading<'_> {
    /// Stores a batch in one transaction; `None` for an article that a person changed or removed meanwhile, of which
    /// nothing is stored.
    pub fn store(&mut self, batch: &[NewReading]) -> Result<Vec<Option<Carried>>, LibraryError> {
        let now = moment((self.library.clock)());
        let (stored, operation) = self.library.change_on(Operation::ReadAgain, self.operation, |tx| {
            batch.iter().map(|new| store(tx, new, &now)).collect::<Result<_, _>>()
        })?;
        self.operation = Some(operation);
        Ok(stored)
    }
}

fn store(tx: &Transaction<'_>, new: &NewReading, now: &str) -> Result<Option<Carried>, Stop> {
    let as_read = |now: &StoredArticle| {
        let then = &new.before;
        (&now.article, &now.guidance, now.date_set) == (&then.article, &then.guidance, then.date_set)
    };
    let Some(before) = super::stored(tx, new.before.id)?.filter(as_read) else { return Ok(None) };
    let gone = before.guidance.corrections.len().saturating_sub(new.guidance.corrections.len());
    let mut carried = Carried { corrections: gone as u32, ..Default::default() };
    let cited = evidence::cited_in(tx, before.id)?;
    let mut reviews = Vec::new();
    let mut suggestions = before.suggestions.clone();
    if before.article.text != new.article.text {
        let earlier = keep_text(tx, before.id, now)?;
        let (before_text, after) = (&before.article.text, &new.article.text);
        let texts = Texts { article: before.id, earlier, before: before_text, after };
        reviews = evidence::carry(tx, &texts, &mut carried)?;
        carried.quotations = notes::carry(tx, &texts)? + highlights::carry(tx, &texts)?;
        suggestions = carried_suggestions(tx, suggestions, &texts)?;
    }
    replace(tx, &before, new)?;
    update_suggestions(tx, before.id, &suggestions, &new.article.text, &new.analysis)?;
    flag_events(tx, &before, &cited, &new.article.text, &new.analysis, Review::ReadAgain)?;
    for (event, review) in reviews {
        events::flag(tx, event, &review)?;
    }
    Ok(Some(carried))
}

/// Keeps the text of an article that another one is about to replace.
fn keep_text(tx: &Transaction<'_>, id: ArticleId, now: &str) -> rusqlite::Result<TextId> {
    tx.prepare_cached(include_str!("keep_text.sql"))?.execute(params![id.0, now])?;
    Ok(TextId(tx.last_insert_rowid()))
}

/// Puts what is read now in the place of what was read. The text goes first and comes last: the search index has the
/// article's title from it.
fn replace(tx: &Transaction<'_>, before: &StoredArticle, new: &NewReading) -> rusqlite::Result<()> {
    let NewReading { article, guidance, analysis, .. } = new;
    let (edtf, known_from, earliest, latest) = published_columns(article.published.as_ref())?;
    let removed = before.date_set.then(|| word(&KnownFrom::Person)).transpose()?;
    tx.prepare_cached("DELETE FROM texts WHERE id = ?1")?.execute([before.id.0])?;
    tx.prepare_cached(include_str!("reread.sql"))?.execute(named_params! {
        ":id": before.id.0,
        ":title": article.title,
        ":byline": article.byline,
        ":outlet": article.outlet,
        ":section": article.section,
        ":captured": article.captured.as_ref().map(ToString::to_string),
        ":url": article.url,
        ":language": article.language,
        ":published": edtf,
        ":known_from": known_from.or(removed),
        ":earliest": earliest,
        ":latest": latest,
        ":warnings": json(&article.warnings)?,
        ":reader": READER_VERSION,
    })?;
    insert_text(tx, before.id, article)?;
    set_times(tx, before.id, analysis)?;
    if *guidance != before.guidance {
        tx.execute(include_str!("set_guidance.sql"), params![before.id.0, json(guidance)?])?;
    }
    Ok(())
}

/// An article's suggestions with their places in the present text. What a person decided stays where its words went,
/// or in the earlier text; what waits is found by its headline alone, if it is suggested again.
fn carried_suggestions(
    tx: &Transaction<'_>,
    mut suggestions: Vec<StoredSuggestion>,
    texts: &Texts<'_>,
) -> rusqlite::Result<Vec<StoredSuggestion>> {
    let before = earlier_suggestions_of(tx, texts.article)?;
    let decided = suggestions.iter_mut().filter(|one| one.state != SuggestionState::Waiting);
    for one in decided {
        let place = found_again(texts.before, &one.suggestion.range, texts.after);
        match &place {
            Some(range) => {
                let sql = "UPDATE suggestions SET first_byte = ?2, end_byte = ?3 WHERE id = ?1";
                tx.prepare_cached(sql)?.execute(params![one.id.0, range.start as i64, range.end as i64])?;
            }
            None => {
                let sql = "UPDATE suggestions SET earlier_text = ?2 WHERE id = ?1";
                tx.prepare_cached(sql)?.execute([one.id.0, texts.earlier.0])?;
            }
        }
        one.suggestion.range = place.unwrap_or(NOWHERE);
    }
    let waiting = suggestions.iter_mut().filter(|one| one.state == SuggestionState::Waiting);
    waiting.for_each(|one| one.suggestion.range = NOWHERE);
    let nowhere = |mut one: StoredSuggestion| {
        one.suggestion.range = NOWHERE;
        one
    };
    Ok(suggestions.into_iter().chain(before.into_iter().map(nowhere)).collect())
}

/// The range of no words of any text.
const NOWHERE: std::ops::Range<usize> = usize::MAX..usize::MAX;
