//! Articles and time expressions to suggested events: what happened, when, and who says so.
//!
//! Knows which sentence tells an event, who speaks and why we think so; accepting is a person's.

mod attributions;
mod candidates;
mod chains;
mod clauses;
mod clues;
mod contents;
mod cues;
mod draft;
mod factuality;
mod groups;
mod headline;
mod judge;
mod languages;
mod learning;
mod linkage;
mod names;
mod people;
mod prose;
mod quotes;
mod reason;
mod score;
mod sentences;
mod speakers;
pub mod training;
mod vectors;
mod verbs;
mod words;

use std::collections::HashSet;
use std::ops::Range;

use chrono::NaiveDateTime;
use chronology::{Factuality, Link};
use edtf::When;
use serde::{Deserialize, Serialize};
use timex::TimeExpression;

use crate::attributions::Attribution;
use crate::candidates::Candidate;
use crate::people::WholeNames;
use crate::prose::Prose;

pub use crate::draft::{DraftDay, DraftSentence, Topic, TopicArticle, draft};
pub use crate::groups::{ArticleSuggestions, Aspect, Group, Telling, groups, same_event};
pub use crate::learning::{Learned, Trait};
pub use crate::reason::Reason;

/// A suggestion's number in its library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct SuggestionId(pub i64);

/// An event that the machine proposes, with its reasons; never a fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// UTF-8 byte range of the passage that supports it.
    pub range: Range<usize>,
    /// One line made only of the source's words.
    pub headline: String,
    /// When, as far as is known: without a time of its own, only that it was not after its publication.
    pub when: Option<When>,
    /// Index of the time expression that tells when, or what came before or after, in the slice that was given.
    pub time: Option<usize>,
    /// Who says so, innermost first; the last link is the article itself.
    pub attribution: Vec<Link>,
    /// How it is told.
    pub factuality: Factuality,
    /// Who took part, as named.
    pub participants: Vec<String>,
    /// Where, as named.
    pub place: Option<String>,
    /// How likely a person accepts it, 0 to 1.
    pub score: f32,
    /// Why.
    pub reasons: Vec<Reason>,
}

impl Suggestion {
    /// When, if the passage itself tells.
    pub fn told_when(&self) -> Option<&When> {
        self.when.as_ref().filter(|_| self.time.is_some())
    }
}

/// What is said by whom in one place of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quotation {
    /// UTF-8 byte range of the content.
    pub range: Range<usize>,
    /// The pieces of the content, where something stands between them.
    pub pieces: Vec<Range<usize>>,
    /// Whether the content, or nearly all of it, stands in quotation marks.
    pub direct: bool,
    /// UTF-8 byte range of the speaker's mention.
    pub speaker: Option<Range<usize>>,
    /// UTF-8 byte range of the cue.
    pub cue: Option<Range<usize>>,
}

/// What [`suggest`] reads: a text with its time expressions.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The article's clean text.
    pub text: &'a str,
    /// BCP 47 language.
    pub language: Option<&'a str>,
    /// The outlet's name, the last speaker of every chain; "the article" where there is none.
    pub outlet: Option<&'a str>,
    /// When the text was published, where known: what it tells as past was not later.
    pub published: Option<NaiveDateTime>,
    /// The text's time expressions, in order.
    pub times: &'a [TimeExpression],
}

/// Finds who says what, in order of what is said.
///
/// A saying within a saying is a link of its chain ([`Suggestion::attribution`]), no quotation of its own.
pub fn quotations(reading: &Reading<'_>) -> Vec<Quotation> {
    let prose = Prose::new(reading.text, reading.language);
    attributions::outermost(attributions::attributions(&prose)).into_iter().map(Quotation::from).collect()
}

impl From<Attribution> for Quotation {
    fn from(attribution: Attribution) -> Self {
        let range = attribution.range();
        let Attribution { pieces, direct, speaker, cue, .. } = attribution;
        Self { range, pieces, direct, speaker, cue }
    }
}

/// Proposes the events that a text tells, in text order; what it repeats, as captions do, once.
///
/// A saying without a date of its own, or that is nothing but said, gives way to the event that it reports.
pub fn suggest(reading: &Reading<'_>) -> Vec<Suggestion> {
    let prose = Prose::new(reading.text, reading.language);
    let attributions = attributions::attributions(&prose);
    let people = people::people(&prose);
    let speakers = people::speakers(&prose, &attributions, &people);
    let whole_names = WholeNames::new(&people, prose.language);
    let mut candidates = candidates::candidates(&prose, &attributions, reading);
    for candidate in &mut candidates {
        candidate.subject = names::subject(candidate, &attributions, &speakers, &people);
        candidate.object = names::object(candidate, &people);
        candidate.participants = names::participants(candidate);
    }
    let suggestions: Vec<(&Candidate<'_>, Suggestion)> = candidates
        .iter()
        .enumerate()
        .filter_map(|(at, candidate)| {
            let next = candidates.get(at + 1).filter(|next| candidate.reported.as_ref() == Some(&next.told));
            Some((candidate, suggestion(candidate, next, reading, &attributions, &speakers, &whole_names)?))
        })
        .collect();
    let told: HashSet<&Range<usize>> = suggestions.iter().map(|(candidate, _)| &candidate.told).collect();
    let only_says = |candidate: &Candidate<'_>| {
        let passing = candidate.time.is_none() || candidate.says_plainly;
        passing && candidate.reported.as_ref().is_some_and(|reported| told.contains(reported))
    };
    let own = suggestions.iter().filter(|(candidate, _)| !only_says(candidate));
    let mut headlines = HashSet::new();
    let fresh = own.filter(|(_, suggestion)| headlines.insert(suggestion.headline.to_lowercase()));
    let fresh: Vec<Suggestion> = fresh.map(|(_, suggestion)| suggestion.clone()).collect();
    let fresh = without_shorter(fresh);
    let sentences = candidates.chunk_by(|one, next| one.sentence == next.sentence).count();
    worth_telling(fresh, sentences)
}

/// Without what has no date where the same is told again with one: "Guards closed the pier", "Guards closed the pier on Monday".
fn without_shorter(suggestions: Vec<Suggestion>) -> Vec<Suggestion> {
    let again = |one: &Suggestion| {
        let mut dated = suggestions.iter().filter(|other| other.time.is_some());
        one.time.is_none() && dated.any(|other| other.headline.starts_with(&one.headline))
    };
    suggestions.iter().filter(|one| !again(one)).cloned().collect()
}

/// Of a text that tells an event in fewer than one of so many sentences, what has no date is no event of note.
const SENTENCES_AN_EVENT: usize = 10;

/// Sentences below which a text is too short to tell such a share: a letter of one page tells of what its writer saw.
const FEW_SENTENCES: usize = 20;

/// Below this a dated clause of such a text is not suggested either.
const LOWEST_DATED: f32 = 0.55;

/// Without what guides, reviews and reports on a market tell in passing, where a past form rarely tells an event.
fn worth_telling(mut suggestions: Vec<Suggestion>, sentences: usize) -> Vec<Suggestion> {
    if sentences >= FEW_SENTENCES && suggestions.len() * SENTENCES_AN_EVENT < sentences {
        suggestions.retain(|suggestion| {
            // Also of a day that waits for the day of publication.
            let dated = suggestion.time.is_some() && suggestion.score >= LOWEST_DATED;
            dated || suggestion.reasons.contains(&Reason::LeadsArticle)
        });
    }
    suggestions
}

fn suggestion(
    candidate: &Candidate<'_>,
    reported: Option<&Candidate<'_>>,
    reading: &Reading<'_>,
    attributions: &[Attribution],
    speakers: &[Option<String>],
    whole_names: &WholeNames<'_, '_>,
) -> Option<Suggestion> {
    let (score, reasons) = score::score(candidate);
    let headline = headline::headline(candidate);
    if score < score::LOWEST_SUGGESTED || headline.is_empty() {
        return None;
    }
    let participants = names::shown(candidate, reported, &headline, whole_names);
    let factuality = factuality::factuality(candidate);
    let (when, time) = candidate.when(reading, factuality);
    Some(Suggestion {
        range: candidate.sentence.clone(),
        headline,
        when,
        time,
        attribution: chains::chain(candidate, attributions, speakers, reading.outlet),
        factuality,
        participants,
        place: candidate.place.clone().or_else(|| names::town(candidate)),
        score,
        reasons,
    })
}

#[cfg(test)]
mod tests;
