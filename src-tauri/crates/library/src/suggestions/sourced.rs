//! Suggestions away from their article, with what a person needs to judge them.

use ::articles::ArticleId;
use chronology::CitedArticle;
use rusqlite::{OptionalExtension, Transaction};
use suggest::SuggestionId;

use super::{StoredSuggestion, one, suggestions_of};
use crate::articles;
use crate::error::Stop;

/// A suggestion with the article it stands in.
#[derive(Debug, Clone, PartialEq)]
pub struct SourcedSuggestion {
    /// What is suggested.
    pub suggestion: StoredSuggestion,
    /// The article, as a timeline cites it.
    pub source: CitedArticle,
    /// The article's clean text.
    pub text: String,
}

/// A suggestion with its article.
pub(super) fn sourced(tx: &Transaction<'_>, id: SuggestionId) -> Result<SourcedSuggestion, Stop> {
    let suggestion = one(tx, id)?;
    let (source, present) = articles::cited(tx, suggestion.article)?;
    let sql =
        "SELECT text FROM earlier_texts WHERE id = (SELECT earlier_text FROM suggestions WHERE id = ?1)";
    let earlier = tx.prepare_cached(sql)?.query_row([id.0], |row| row.get(0)).optional()?;
    Ok(SourcedSuggestion { suggestion, source, text: earlier.unwrap_or(present) })
}

/// Those suggestions of an article that are wanted, in text order.
pub(super) fn sourced_of(
    tx: &Transaction<'_>,
    id: ArticleId,
    is_wanted: impl Fn(&StoredSuggestion) -> bool,
) -> Result<Vec<SourcedSuggestion>, Stop> {
    let (source, text) = articles::cited(tx, id)?;
    let with = |suggestion| SourcedSuggestion { suggestion, source: source.clone(), text: text.clone() };
    Ok(suggestions_of(tx, id)?.into_iter().filter(is_wanted).map(with).collect())
}
