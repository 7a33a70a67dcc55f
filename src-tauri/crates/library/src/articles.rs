//! Sources and articles.

mod earlier;
mod reading_again;
mod rereading;
mod versions;

use ::articles::{Article, ArticleId, KnownFrom, Published, READER_VERSION, Sha256, Source, Warning};
use chrono::{DateTime, Utc};
use chronology::CitedArticle;
use edtf::When;
use rusqlite::{OptionalExtension, Row, Transaction, named_params, params};
use serde::{Deserialize, Serialize};
use suggest::Suggestion;
use timex::{Guidance, TimeExpression};

pub use self::earlier::EarlierText;
pub use self::reading_again::{Carried, NewReading, Rereading};
pub use self::rereading::Reresolved;
pub use self::versions::Version;
use crate::columns::{
    bounds, from_json, from_json_or_null, from_moment, from_word_or_null, json, moment, unreadable, word,
};
use crate::error::Stop;
use crate::suggestions::{self, suggestions_of};
use crate::timelines::cited_article;
use crate::{Library, LibraryError, Operation, Page, StoredSuggestion, Trashed, Window, evidence, folder};

/// An article that is about to be stored, with all that was read in it.
#[derive(Debug, Clone, PartialEq)]
pub struct NewArticle {
    /// The file as it arrived.
    pub source: Source,
    /// What a reader reads in it.
    pub article: Article,
    /// What the machine found in the text.
    pub analysis: Analysis,
}

/// What the machine found in a text against one publication date.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Analysis {
    /// The time expressions, in text order.
    pub times: Vec<TimeExpression>,
    /// The suggestions, in text order.
    pub suggestions: Vec<Suggestion>,
}

/// An import that is under way.
#[derive(Debug)]
pub struct Import<'a> {
    pub(crate) library: &'a Library,
    /// The operation that what it stored so far belongs to.
    pub(crate) operation: Option<i64>,
}

/// What storing a source came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Added {
    /// It is durable under this number.
    New(ArticleId),
    /// The same bytes are there already.
    Known(ArticleId),
}

/// An article as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredArticle {
    /// Its number.
    pub id: ArticleId,
    /// The hash of its original.
    pub sha256: Sha256,
    /// The original's media type.
    pub media_type: String,
    /// The original's file name.
    pub file_name: String,
    /// The original's size in bytes.
    pub size: u64,
    /// When it was imported.
    pub added: DateTime<Utc>,
    /// What a reader reads.
    pub article: Article,
    /// The version of the reader that read it; `None` of those read before versions were kept.
    pub reader: Option<u32>,
    /// Whether a person set its publication date, or took it away.
    pub date_set: bool,
    /// What a person says of its dates.
    pub guidance: Guidance,
    /// The time expressions, in text order.
    pub times: Vec<TimeExpression>,
    /// All suggestions, whatever became of them, in text order.
    pub suggestions: Vec<StoredSuggestion>,
}

/// A line of the list of articles.
#[derive(Debug, Clone, PartialEq)]
pub struct ArticleRow {
    /// Its number.
    pub id: ArticleId,
    /// Its headline.
    pub title: String,
    /// Its outlet.
    pub outlet: Option<String>,
    /// Its language.
    pub language: Option<String>,
    /// When it was published and how that is known.
    pub published: Option<Published>,
    /// The original's media type.
    pub media_type: String,
    /// When it was imported.
    pub added: DateTime<Utc>,
    /// How many suggestions wait for a person.
    pub unreviewed: u32,
    /// Whether anything was suggested, decided by now or not.
    pub suggested: bool,
    /// How many events cite it.
    pub events: u32,
}

/// Which articles, in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ArticleQuery {
    /// Only those with suggestions that wait, or with no publication date: the inbox.
    pub needs_review: bool,
    /// The order.
    pub sort: ArticleSort,
}

/// An order of articles.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ArticleSort {
    /// Last imported first.
    #[default]
    Added,
    /// Newest publication first, undated last.
    Published,
    /// By title.
    Title,
}

impl Library {
    /// Starts an import: however many batches it stores, Undo takes it back as one.
    pub fn import(&self) -> Import<'_> {
        Import { library: self, operation: None }
    }

    /// Stores articles in one transaction, originals first and made durable; one [`Added`] for each, in order.
    ///
    /// An article that lies in the trash is taken back from it.
    pub fn add_articles(&self, batch: &[NewArticle]) -> Result<Vec<Added>, LibraryError> {
        self.import().add(batch)
    }

    /// Stores one article; see [`Self::add_articles`].
    pub fn add_article(&self, article: &NewArticle) -> Result<Added, LibraryError> {
        let added = self.add_articles(std::slice::from_ref(article))?;
        added.first().copied().ok_or(LibraryError::NotFound { what: "article", id: 0 })
    }

    /// The article with these very bytes, if it was imported and is not in the trash.
    pub fn article_of_source(&self, sha256: &Sha256) -> Result<Option<ArticleId>, LibraryError> {
        self.read("looking for a source", |tx| {
            let sql = "SELECT id FROM articles WHERE sha256 = ?1 AND trashed IS NULL";
            let id = tx.prepare_cached(sql)?.query_row([sha256.as_str()], |row| row.get(0)).optional()?;
            Ok(id.map(ArticleId))
        })
    }

    /// A window of the list of articles, without those in the trash.
    pub fn articles(&self, query: &ArticleQuery, window: Window) -> Result<Page<ArticleRow>, LibraryError> {
        let chosen = match query.needs_review {
            false => "trashed IS NULL",
            true => include_str!("articles/needs_review.sql"),
        };
        let order = match query.sort {
            ArticleSort::Added => "id DESC",
            ArticleSort::Published => "latest DESC NULLS LAST, id DESC",
            ArticleSort::Title => "title COLLATE NOCASE, id",
        };
        let list = include_str!("articles/list.sql").replace("{chosen}", chosen).replace("{order}", order);
        self.read("listing articles", |tx| {
            let total = if query.needs_review { inbox(tx)? } else { all(tx)? };
            let mut statement = tx.prepare_cached(&list)?;
            let rows = statement.query_map([window.offset, window.limit].map(i64::from), article_row)?;
            Ok(Page { rows: rows.collect::<Result<_, _>>()?, total })
        })
    }

    /// One article with all that was found in it.
    pub fn article(&self, id: ArticleId) -> Result<StoredArticle, LibraryError> {
        self.read("reading an article", |tx| {
            Ok(stored(tx, id)?.ok_or(LibraryError::NotFound { what: "article", id: id.0 })?)
        })
    }

    /// An article's present text alone, without all that was found in it.
    pub fn text(&self, id: ArticleId) -> Result<String, LibraryError> {
        self.read("reading an article", |tx| evidence::text(tx, id))
    }

    /// Articles as events cite them, each with its clean text.
    pub fn cited_articles(
        &self,
        ids: impl IntoIterator<Item = ArticleId>,
    ) -> Result<Vec<(CitedArticle, String)>, LibraryError> {
        self.read("reading articles", |tx| ids.into_iter().map(|id| cited(tx, id)).collect())
    }

    /// The untouched bytes, checked against their hash.
    pub fn original(&self, sha256: &Sha256) -> Result<Source, LibraryError> {
        let (name, url, captured) = self.read("reading an original", |tx| {
            let sql = "SELECT file_name, source_url, captured FROM articles WHERE sha256 = ?1";
            let row = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?, from_word_or_null(row, "captured")?));
            let named = tx.query_row(sql, [sha256.as_str()], row).optional()?;
            Ok(named.ok_or(LibraryError::DamagedOriginal { sha256: sha256.to_string() })?)
        })?;
        let name: String = name;
        Ok(Source { url, captured, ..Source::new(name, self.originals.read(sha256)?) })
    }

    /// Moves an article to the trash; events keep their evidence and its words.
    pub fn trash_article(&self, id: ArticleId) -> Result<(), LibraryError> {
        self.move_to_trash(Trashed::Article(id))
    }
}

impl Import<'_> {
    /// Stores a batch in one transaction; see [`Library::add_articles`].
    pub fn add(&mut self, batch: &[NewArticle]) -> Result<Vec<Added>, LibraryError> {
        let library = self.library;
        let now = moment((library.clock)());
        let incoming = library.originals.begin();
        let stored = incoming.store(batch.iter().map(|article| &article.source));
        let added = stored.and_then(|()| {
            library.change_on(Operation::Import, self.operation, |tx| {
                batch.iter().map(|article| add(tx, article, &now)).collect::<Result<_, _>>()
            })
        });
        incoming.sweep(|sha256| {
            library.read("storing originals", |tx| Ok(folder::is_named(tx, sha256.as_str())?))
        });
        let (added, operation) = added?;
        self.operation = Some(operation);
        Ok(added)
    }
}

/// How many articles there are, without those in the trash.
fn all(tx: &Transaction<'_>) -> rusqlite::Result<u32> {
    let sql = "SELECT count(*) FROM articles WHERE trashed IS NULL";
    tx.prepare_cached(sql)?.query_row([], |row| row.get(0))
}

/// How many articles wait for a person.
pub(crate) fn inbox(tx: &Transaction<'_>) -> rusqlite::Result<u32> {
    tx.prepare_cached(include_str!("articles/inbox.sql"))?.query_row([], |row| row.get(0))
}

/// Stores one article, or says that it is there.
fn add(tx: &Transaction<'_>, new: &NewArticle, now: &str) -> Result<Added, Stop> {
    let sql = "SELECT id, trashed IS NOT NULL FROM articles WHERE sha256 = ?1";
    let known: Option<(i64, bool)> = tx
        .prepare_cached(sql)?
        .query_row([new.source.sha256.as_str()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match known {
        Some((id, false)) => Ok(Added::Known(ArticleId(id))),
        Some((id, true)) => {
            tx.execute("UPDATE articles SET trashed = NULL WHERE id = ?1", [id])?;
            Ok(Added::Known(ArticleId(id)))
        }
        None => Ok(Added::New(insert(tx, new, now)?)),
    }
}

fn insert(tx: &Transaction<'_>, new: &NewArticle, now: &str) -> rusqlite::Result<ArticleId> {
    let NewArticle { source, article, analysis } = new;
    let (edtf, known_from, earliest, latest) = published_columns(article.published.as_ref())?;
    tx.prepare_cached(include_str!("articles/insert.sql"))?.execute(named_params! {
        ":sha256": source.sha256.as_str(),
        ":media_type": source.media_type.to_string(),
        ":file_name": source.name,
        ":source_url": source.url,
        ":size": i64::try_from(source.bytes.len()).unwrap_or(i64::MAX),
        ":added": now,
        ":title": article.title,
        ":byline": article.byline,
        ":outlet": article.outlet,
        ":section": article.section,
        ":captured": article.captured.as_ref().map(ToString::to_string),
        ":url": article.url,
        ":language": article.language,
        ":published": edtf,
        ":known_from": known_from,
        ":earliest": earliest,
        ":latest": latest,
        ":warnings": json(&article.warnings)?,
        ":reader": READER_VERSION,
    })?;
    let id = ArticleId(tx.last_insert_rowid());
    insert_text(tx, id, article)?;
    tx.prepare_cached("INSERT INTO time_expressions(id, expressions) VALUES (?1, ?2)")?
        .execute(params![id.0, json(&analysis.times)?])?;
    for suggestion in &analysis.suggestions {
        suggestions::store(tx, None, id, &article.text, &analysis.times, suggestion)?;
    }
    Ok(id)
}

/// Stores the text of an article that has none, and makes it findable.
fn insert_text(tx: &Transaction<'_>, id: ArticleId, article: &Article) -> rusqlite::Result<()> {
    let sql = "INSERT INTO texts(id, text, blocks) VALUES (?1, ?2, ?3)";
    tx.prepare_cached(sql)?.execute(params![id.0, article.text, json(&article.blocks)?])?;
    Ok(())
}

/// One article with all that was found in it.
fn stored(tx: &Transaction<'_>, id: ArticleId) -> rusqlite::Result<Option<StoredArticle>> {
    let mut statement = tx.prepare_cached(include_str!("articles/one.sql"))?;
    let stored = statement.query_row([id.0], stored_article).optional()?;
    stored.map(|stored| Ok(StoredArticle { suggestions: suggestions_of(tx, id)?, ..stored })).transpose()
}

/// The title and hash of every article's original, trash included.
pub(crate) fn originals(tx: &Transaction<'_>) -> rusqlite::Result<Vec<(String, Sha256)>> {
    let mut statement = tx.prepare("SELECT title, sha256 FROM articles ORDER BY id")?;
    statement.query_map([], |row| Ok((row.get(0)?, sha256(row)?)))?.collect()
}

/// The columns `published`, `known_from`, `earliest` and `latest`.
type PublishedColumns = (Option<String>, Option<String>, Option<i64>, Option<i64>);

pub(crate) fn published_columns(published: Option<&Published>) -> rusqlite::Result<PublishedColumns> {
    let Some(published) = published else { return Ok((None, None, None, None)) };
    let (earliest, latest) = bounds(Some(&When::from(published.edtf.clone())));
    Ok((Some(published.edtf.to_string()), Some(word(&published.known_from)?), earliest, latest))
}

/// The publication date in the columns `published` and `known_from`.
pub(crate) fn published(row: &Row<'_>) -> rusqlite::Result<Option<Published>> {
    let edtf = from_word_or_null(row, "published")?;
    let known_from = from_word_or_null(row, "known_from")?;
    Ok(edtf.zip(known_from).map(|(edtf, known_from)| Published { edtf, known_from }))
}

/// Whether a person set the publication date, or took it away: then `known_from` stands alone.
fn date_set(row: &Row<'_>) -> rusqlite::Result<bool> {
    let known_from = from_word_or_null(row, "known_from")?;
    Ok(matches!(known_from, Some(KnownFrom::Person | KnownFrom::Inferred)))
}

/// The hash in the column `sha256`.
pub(crate) fn sha256(row: &Row<'_>) -> rusqlite::Result<Sha256> {
    let text: String = row.get("sha256")?;
    Sha256::parse(&text)
        .ok_or_else(|| unreadable(row, "sha256", LibraryError::DamagedOriginal { sha256: text }))
}

/// An article as it is cited, and its clean text.
pub(crate) fn cited(tx: &Transaction<'_>, id: ArticleId) -> Result<(CitedArticle, String), Stop> {
    let sql =
        "SELECT articles.*, text FROM articles JOIN texts ON texts.id = articles.id WHERE articles.id = ?1";
    let row = |row: &Row<'_>| Ok((cited_article(row)?, row.get("text")?));
    let found = tx.prepare_cached(sql)?.query_row([id.0], row).optional()?;
    Ok(found.ok_or(LibraryError::NotFound { what: "article", id: id.0 })?)
}

/// An article's columns but its text and blocks, which are left empty.
pub(crate) fn article_without_text(row: &Row<'_>) -> rusqlite::Result<Article> {
    Ok(Article {
        title: row.get("title")?,
        byline: row.get("byline")?,
        outlet: row.get("outlet")?,
        section: row.get("section")?,
        url: row.get("url")?,
        language: row.get("language")?,
        published: published(row)?,
        captured: from_word_or_null(row, "captured")?,
        text: String::new(),
        blocks: Vec::new(),
        warnings: from_json::<Vec<Warning>>(row, "warnings")?,
    })
}

fn article_row(row: &Row<'_>) -> rusqlite::Result<ArticleRow> {
    Ok(ArticleRow {
        id: ArticleId(row.get("id")?),
        title: row.get("title")?,
        outlet: row.get("outlet")?,
        language: row.get("language")?,
        published: published(row)?,
        media_type: row.get("media_type")?,
        added: from_moment(row, "added")?,
        unreviewed: row.get("unreviewed")?,
        suggested: row.get("suggested")?,
        events: row.get("events")?,
    })
}

fn stored_article(row: &Row<'_>) -> rusqlite::Result<StoredArticle> {
    Ok(StoredArticle {
        id: ArticleId(row.get("id")?),
        sha256: sha256(row)?,
        media_type: row.get("media_type")?,
        file_name: row.get("file_name")?,
        size: row.get::<_, i64>("size")?.unsigned_abs(),
        added: from_moment(row, "added")?,
        article: Article {
            text: row.get("text")?,
            blocks: from_json(row, "blocks")?,
            ..article_without_text(row)?
        },
        reader: row.get("reader")?,
        date_set: date_set(row)?,
        guidance: from_json_or_null(row, "guidance")?.unwrap_or_default(),
        times: from_json(row, "expressions")?,
        suggestions: Vec::new(),
    })
}
