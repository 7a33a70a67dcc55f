//! Sources and articles.

use ::articles::{Article, ArticleId, Published, Sha256, Source};
use chrono::{DateTime, Utc};
use suggest::Suggestion;
use timex::TimeExpression;

use crate::{Library, LibraryError, Page, StoredSuggestion, Window};

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
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Analysis {
    /// The time expressions, in text order.
    pub times: Vec<TimeExpression>,
    /// The suggestions, in text order.
    pub suggestions: Vec<Suggestion>,
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

/// What a change of a publication date came to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reresolved {
    /// Time expressions whose value changed.
    pub times: u32,
    /// Suggestions whose date changed.
    pub suggestions: u32,
    /// Accepted events flagged for review because a date they rest on changed.
    pub flagged: u32,
}

impl Library {
    /// Stores articles in one transaction, originals first and made durable; one [`Added`] for each, in order.
    pub fn add_articles(&self, batch: &[NewArticle]) -> Result<Vec<Added>, LibraryError> {
        let _ = batch;
        Ok(Vec::new())
    }

    /// Stores one article; see [`Self::add_articles`].
    pub fn add_article(&self, article: &NewArticle) -> Result<Added, LibraryError> {
        let _ = article;
        Ok(Added::New(ArticleId(0)))
    }

    /// The article with these very bytes, if it was imported (trash included: then it is restored on import).
    pub fn article_of_source(&self, sha256: &Sha256) -> Result<Option<ArticleId>, LibraryError> {
        let _ = sha256;
        Ok(None)
    }

    /// A window of the list of articles, without those in the trash.
    pub fn articles(&self, query: &ArticleQuery, window: Window) -> Result<Page<ArticleRow>, LibraryError> {
        let _ = (query, window);
        Ok(Page { rows: Vec::new(), total: 0 })
    }

    /// One article with all that was found in it.
    pub fn article(&self, id: ArticleId) -> Result<StoredArticle, LibraryError> {
        Err(LibraryError::NotFound { what: "article", id: id.0 })
    }

    /// The untouched bytes, checked against their hash.
    pub fn original(&self, sha256: &Sha256) -> Result<Source, LibraryError> {
        Err(LibraryError::DamagedOriginal { sha256: sha256.to_string() })
    }

    /// Sets or removes a publication date, with the analysis made against it.
    ///
    /// Suggestions keep their state where the same passage and headline is suggested again; events
    /// whose evidence rests on a date that changed are flagged, never rewritten.
    pub fn set_published(
        &self,
        id: ArticleId,
        published: Option<Published>,
        analysis: &Analysis,
    ) -> Result<Reresolved, LibraryError> {
        let _ = (published, analysis);
        Err(LibraryError::NotFound { what: "article", id: id.0 })
    }

    /// Moves an article to the trash; events keep their evidence and its words.
    pub fn trash_article(&self, id: ArticleId) -> Result<(), LibraryError> {
        Err(LibraryError::NotFound { what: "article", id: id.0 })
    }
}
