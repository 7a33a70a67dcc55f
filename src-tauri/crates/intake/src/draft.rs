//! Many articles to a draft of a timeline: the days that matter, each told by suggestions that wait for a person.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use articles::ArticleId;
use chrono::NaiveDateTime;
use chronology::{TimelineDraft, TimelineId};
use library::{
    ArticleQuery, HitKind, Library, LibraryError, StoredArticle, StoredSuggestion, SuggestionState, Window,
};
use suggest::{DraftDay, DraftSentence, SuggestionId, Topic, TopicArticle};

use crate::{Control, Progress, moment};

/// Drafts a timeline from the articles that a search finds, from all where it is empty: every line is a suggestion that
/// waits in one of them, and none is accepted. `watch` hears of each article that is read; none is made where it was
/// cancelled.
pub fn draft_timeline(
    library: &Library,
    search: &str,
    draft: &TimelineDraft,
    control: &Control,
    mut watch: impl FnMut(Progress),
) -> Result<TimelineId, LibraryError> {
    let found = found(library, search)?;
    let total = found.len();
    let mut stored = Vec::with_capacity(total);
    for id in found {
        if !control.proceeds() {
            return Err(LibraryError::Ended);
        }
        stored.push(library.article(id)?);
        watch(Progress { done: stored.len(), total });
    }
    let lines = lines(&stored);
    if !control.proceeds() {
        return Err(LibraryError::Ended);
    }
    library.draft_timeline(draft, &lines)
}

fn found(library: &Library, search: &str) -> Result<Vec<ArticleId>, LibraryError> {
    let all = Window { offset: 0, limit: u32::MAX };
    if search.trim().is_empty() {
        let listed = library.articles(&ArticleQuery::default(), all)?;
        return Ok(listed.rows.into_iter().map(|row| row.id).collect());
    }
    let hits = library.search(search, all)?.hits;
    Ok(hits.iter().filter(|hit| hit.kind == HitKind::Article).map(|hit| ArticleId(hit.id)).collect())
}

/// The lines of a draft in order of their days and hours, each with how many articles tell of its day.
fn lines(stored: &[StoredArticle]) -> Vec<(SuggestionId, u32)> {
    let topic = Topic {
        articles: stored.iter().map(topic_article).collect(),
        language: usual_language(stored),
        ..Topic::default()
    };
    let mut told = BTreeSet::new();
    let mut lines = Vec::new();
    for day in suggest::draft(&topic) {
        let telling = |sentence: &DraftSentence| suggestion(&stored[sentence.article], sentence, &day);
        let mut of_day: Vec<&StoredSuggestion> = day.sentences.iter().filter_map(telling).collect();
        of_day.sort_by_key(|one| (one.suggestion.told_when().is_none(), earliest(one)));
        for id in of_day.into_iter().map(|one| one.id).filter(|id| told.insert(*id)) {
            lines.push((id, u32::try_from(day.articles).unwrap_or(u32::MAX)));
        }
    }
    lines
}

/// The earliest moment at which what is told can have been; a day begins before its hours.
fn earliest(one: &StoredSuggestion) -> Option<NaiveDateTime> {
    one.suggestion.told_when()?.edtf.bounds().earliest
}

fn topic_article(stored: &StoredArticle) -> TopicArticle<'_> {
    let published = stored.article.published.as_ref().and_then(|published| moment(&published.edtf));
    TopicArticle {
        published: published.map(|moment| moment.date()),
        text: &stored.article.text,
        times: stored.times.clone(),
        passages: Some(waiting(stored).map(|one| one.suggestion.range.clone()).collect()),
    }
}

fn waiting(stored: &StoredArticle) -> impl Iterator<Item = &StoredSuggestion> {
    stored.suggestions.iter().filter(|one| one.state == SuggestionState::Waiting)
}

/// The language of most articles; their words are weighed as its words.
fn usual_language(stored: &[StoredArticle]) -> Option<&str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for language in stored.iter().filter_map(|stored| stored.article.language.as_deref()) {
        *counts.entry(language).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(language, _)| language)
}

/// The suggestion of a sentence that tells its day, or one of no date where it tells none.
fn suggestion<'a>(
    stored: &'a StoredArticle,
    sentence: &DraftSentence,
    day: &DraftDay,
) -> Option<&'a StoredSuggestion> {
    let inside = |range: &Range<usize>| range.start < sentence.range.end && sentence.range.start < range.end;
    let here = || waiting(stored).filter(|one| inside(&one.suggestion.range));
    let tells_day = |one: &&StoredSuggestion| earliest(one).is_some_and(|moment| moment.date() == day.date);
    here().find(tells_day).or_else(|| here().find(|one| one.suggestion.told_when().is_none()))
}
