//! Reading an article's dates anew: what a person says of them changes what counts from it at once; what a
//! person decided is flagged.

use std::collections::BTreeMap;
use std::ops::Range;

use ::articles::{ArticleId, KnownFrom, Published, found_again};
use chronology::{EventId, Reread, Review};
use rusqlite::{Transaction, params};
use suggest::{Suggestion, SuggestionId};
use timex::{Guidance, TimeExpression};

use super::{Analysis, StoredArticle, published_columns};
use crate::columns::{json, json_or_null, word};
use crate::error::Stop;
use crate::evidence::{self, Cited};
use crate::suggestions;
use crate::{Library, LibraryError, Operation, StoredSuggestion, SuggestionState};

/// What reading an article's dates anew came to.
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
        self.change(Operation::SetPublicationDate, |tx| {
            let before = stored(tx, id)?;
            set_date(tx, &before, published)?;
            reread(tx, &before, analysis, Review::PublicationChanged)
        })
    }

    /// Sets what a person says of an article's dates, with the analysis made by it; see [`Self::set_published`].
    pub fn set_guidance(
        &self,
        id: ArticleId,
        guidance: &Guidance,
        analysis: &Analysis,
    ) -> Result<Reresolved, LibraryError> {
        self.change(Operation::CorrectDates, |tx| {
            let before = stored(tx, id)?;
            tx.execute(include_str!("set_guidance.sql"), params![id.0, json(guidance)?])?;
            reread(tx, &before, analysis, Review::DatesCorrected)
        })
    }
}

/// Stores what an article's dates now mean; `because` tells who must review an event why.
fn reread(
    tx: &Transaction<'_>,
    before: &StoredArticle,
    analysis: &Analysis,
    because: fn(Reread) -> Review,
) -> Result<Reresolved, Stop> {
    let text = &before.article.text;
    set_times(tx, before.id, analysis)?;
    Ok(Reresolved {
        times: changed_times(&before.times, &analysis.times),
        suggestions: update_suggestions(tx, before.id, &before.suggestions, text, analysis)?,
        flagged: flag_events(tx, before, &evidence::cited_in(tx, before.id)?, text, analysis, because)?,
    })
}

pub(super) fn set_times(tx: &Transaction<'_>, id: ArticleId, analysis: &Analysis) -> rusqlite::Result<()> {
    let sql = "UPDATE time_expressions SET expressions = ?2 WHERE id = ?1";
    tx.execute(sql, params![id.0, json(&analysis.times)?])?;
    Ok(())
}

fn stored(tx: &Transaction<'_>, id: ArticleId) -> Result<StoredArticle, Stop> {
    Ok(super::stored(tx, id)?.ok_or(LibraryError::NotFound { what: "article", id: id.0 })?)
}

/// Stores the date that a person says; that they say there is none is kept too.
fn set_date(
    tx: &Transaction<'_>,
    before: &StoredArticle,
    published: Option<Published>,
) -> rusqlite::Result<()> {
    let article = before.article.clone().dated(published);
    let (edtf, known_from, earliest, latest) = published_columns(article.published.as_ref())?;
    let known_from = known_from.map_or_else(|| word(&KnownFrom::Person), Ok)?;
    tx.execute(
        include_str!("set_published.sql"),
        params![before.id.0, edtf, known_from, earliest, latest, json(&article.warnings)?],
    )?;
    Ok(())
}

/// How many time expressions came, went or changed their value.
fn changed_times(before: &[TimeExpression], after: &[TimeExpression]) -> u32 {
    let same = |time: &&TimeExpression| {
        at(before, &time.range).is_some_and(|old| (&old.value, old.when()) == (&time.value, time.when()))
    };
    let kept = after.iter().filter(same).count();
    let gone = before.iter().filter(|time| at(after, &time.range).is_none()).count();
    u32::try_from(after.len() - kept + gone).unwrap_or(u32::MAX)
}

/// The time expression with these very words.
fn at<'a>(times: &'a [TimeExpression], range: &Range<usize>) -> Option<&'a TimeExpression> {
    times.iter().find(|time| time.range == *range)
}

/// Replaces what is suggested; what a person decided stays even if it is not suggested any more.
/// Returns how many dates changed.
pub(super) fn update_suggestions(
    tx: &Transaction<'_>,
    article: ArticleId,
    before: &[StoredSuggestion],
    text: &str,
    analysis: &Analysis,
) -> rusqlite::Result<u32> {
    let mut changed = 0;
    let mut rest: Vec<&StoredSuggestion> = before.iter().collect();
    for suggestion in &analysis.suggestions {
        let old = take_match(&mut rest, suggestion);
        changed += u32::from(old.is_some_and(|old| old.suggestion.when != suggestion.when));
        suggestions::store(tx, old.map(|old| old.id), article, text, &analysis.times, suggestion)?;
    }
    for gone in rest {
        drop_or_detach(tx, gone.id, gone.state)?;
    }
    Ok(changed)
}

/// Takes the stored suggestion that is suggested again: of the same passage and headline, else passage, else headline.
fn take_match<'a>(rest: &mut Vec<&'a StoredSuggestion>, new: &Suggestion) -> Option<&'a StoredSuggestion> {
    let same_range = |old: &&StoredSuggestion| old.suggestion.range == new.range;
    let same_headline = |old: &&StoredSuggestion| old.suggestion.headline == new.headline;
    let place = rest
        .iter()
        .position(|old| same_range(old) && same_headline(old))
        .or_else(|| rest.iter().position(same_range))
        .or_else(|| rest.iter().position(same_headline))?;
    Some(rest.remove(place))
}

fn drop_or_detach(tx: &Transaction<'_>, id: SuggestionId, state: SuggestionState) -> rusqlite::Result<()> {
    match state {
        SuggestionState::Waiting => {
            tx.execute("DELETE FROM draft_lines WHERE suggestion = ?1", [id.0])?;
            tx.execute("DELETE FROM suggestions WHERE id = ?1", [id.0])?;
        }
        SuggestionState::Accepted(_) | SuggestionState::Rejected => {
            tx.execute("UPDATE suggestions SET time = NULL WHERE id = ?1", [id.0])?;
        }
    }
    Ok(())
}

/// Flags the events whose evidence in this article gives another date than it was accepted with, and
/// clears the flag of those that are as accepted again. Returns how many are flagged.
///
/// `cited` is what cited the article before, `text` the article's text now.
pub(super) fn flag_events(
    tx: &Transaction<'_>,
    before: &StoredArticle,
    cited: &[Cited],
    text: &str,
    analysis: &Analysis,
    because: fn(Reread) -> Review,
) -> Result<u32, Stop> {
    let mut reviews: BTreeMap<EventId, Option<Review>> = BTreeMap::new();
    // Times of another text have other places.
    let again: &[TimeExpression] = if before.article.text == text { &analysis.times } else { &[] };
    for cited in cited {
        let Some(range) = date_words(cited, before, again) else { continue };
        let Some(place) = found_again(&before.article.text, &range, text) else { continue };
        let now = at(&analysis.times, &place).and_then(TimeExpression::when);
        if now != at(&before.times, &range).and_then(TimeExpression::when) {
            let words = before.article.text.get(range).unwrap_or_default().to_owned();
            let is_other = now != cited.when;
            let reread = Reread { title: before.article.title.clone(), words, was: cited.when.clone(), now };
            let review = is_other.then(|| because(reread));
            let known = reviews.entry(cited.event).or_default();
            *known = known.take().or(review);
        }
    }
    for (event, review) in &reviews {
        tx.execute(
            include_str!("flag.sql"),
            params![event.0, json_or_null(review.as_ref())?, before.article.title],
        )?;
    }
    Ok(u32::try_from(reviews.values().flatten().count()).unwrap_or(u32::MAX))
}

/// The words that an evidence's date comes from: those of its suggestion, else those in the passage
/// that give the same date or are the same words. `again` are the times that are read in the text now.
fn date_words(cited: &Cited, before: &StoredArticle, again: &[TimeExpression]) -> Option<Range<usize>> {
    let suggested = before.suggestions.iter().find(|stored| Some(stored.id) == cited.suggestion);
    let suggested = suggested.and_then(|stored| before.times.get(stored.suggestion.time?));
    let in_passage = |time: &&TimeExpression| {
        let is_inside = cited.range.start <= time.range.start && time.range.end <= cited.range.end;
        let words = before.article.text.get(time.range.clone());
        is_inside && cited.when.is_some() && (time.when() == cited.when || words == cited.words.as_deref())
    };
    let mut times = before.times.iter().chain(again);
    suggested.or_else(|| times.find(in_passage)).map(|time| time.range.clone())
}
