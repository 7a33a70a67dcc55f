//! Where else a suggestion's event is told: by suggestions of other articles that wait too, or have become events.

use std::collections::{BTreeMap, BTreeSet};

use ::articles::ArticleId;
use chronology::EventId;
use edtf::When;
use rusqlite::{OptionalExtension, Transaction, named_params};
use suggest::{ArticleSuggestions, Aspect, Group, Suggestion, SuggestionId, groups};

use super::merging::{any_of, words_of};
use super::sourced::{SourcedSuggestion, sourced, sourced_of};
use crate::columns::from_json_or_null;
use crate::error::Stop;
use crate::{Library, LibraryError, StoredSuggestion, SuggestionState};

/// Articles that are looked through: those that share most with the suggestion.
const ARTICLES: usize = 60;

/// What other articles tell of a suggestion's event.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Retellings {
    /// Each other passage, in order of the articles.
    pub tellings: Vec<Retelling>,
    /// What all agree on, the suggestion itself among them.
    pub agrees: Vec<Aspect>,
    /// What they tell differently.
    pub differs: Vec<Aspect>,
    /// How many independent voices they are with the suggestion: copies of one text are one.
    pub voices: u32,
    /// The events that tellings of other articles have become already.
    pub known: Vec<KnownEvent>,
}

/// An event of the library that a suggestion may tell again.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownEvent {
    /// Its number.
    pub id: EventId,
    /// What happened.
    pub headline: String,
    /// When, if known.
    pub when: Option<When>,
    /// Outlets, or titles, of the other articles that tell it.
    pub told_by: Vec<String>,
}

/// A passage of another article that tells the same event.
#[derive(Debug, Clone, PartialEq)]
pub struct Retelling {
    /// What is suggested from it.
    pub telling: SourcedSuggestion,
    /// Whether it is one voice with the suggestion: a copy of its text, or one that cites the other.
    pub same_voice: bool,
}

impl Library {
    /// What other articles tell of the same event, as suggestions that wait and as events; nothing is merged.
    pub fn retellings(&self, id: SuggestionId) -> Result<Retellings, LibraryError> {
        self.read("looking for other accounts", |tx| {
            let own = sourced(tx, id)?;
            let language = own.source.article.language.clone();
            let (mut waiting, mut decided) = (vec![vec![own.clone()]], vec![vec![own.clone()]]);
            for of_article in sharing_words(tx, &own)? {
                let waits = |one: &SourcedSuggestion| one.suggestion.state == SuggestionState::Waiting;
                let (still, no_longer): (Vec<_>, Vec<_>) = of_article.into_iter().partition(waits);
                waiting.extend((!still.is_empty()).then_some(still));
                decided.extend((!no_longer.is_empty()).then_some(no_longer));
            }
            let mut found = of_the_first(&waiting, language.as_deref())
                .map_or_else(Retellings::default, |group| retellings(&group, &waiting));
            if let Some(group) = of_the_first(&decided, language.as_deref()) {
                found.known = known(tx, &group, &decided)?;
            }
            Ok(found)
        })
    }
}

/// What articles tell that share words with a suggestion, article by article, but what was rejected. All of it is
/// compared: how much two accounts share is told by how rare their words are among the others.
fn sharing_words(tx: &Transaction<'_>, own: &SourcedSuggestion) -> Result<Vec<Vec<SourcedSuggestion>>, Stop> {
    let suggestion = &own.suggestion.suggestion;
    let words = words_of(&suggestion.headline, &suggestion.participants);
    let articles = alike(tx, &words, own.suggestion.article, own.source.article.language.as_deref())?;
    let is_open = |one: &StoredSuggestion| one.state != SuggestionState::Rejected;
    articles.into_iter().map(|article| sourced_of(tx, article, is_open)).collect()
}

/// Other articles of the language in which any of the words stand.
fn alike(
    tx: &Transaction<'_>,
    words: &BTreeSet<String>,
    but: ArticleId,
    language: Option<&str>,
) -> Result<Vec<ArticleId>, Stop> {
    let Some(query) = any_of(words) else { return Ok(Vec::new()) };
    let mut statement = tx.prepare_cached(include_str!("alike.sql"))?;
    let chosen = named_params! {
        ":query": query, ":but": but.0, ":language": language, ":most": ARTICLES as i64,
    };
    let ids = statement.query_map(chosen, |row| Ok(ArticleId(row.get(0)?)))?;
    Ok(ids.collect::<Result<_, _>>()?)
}

/// The group in which the first article's only suggestion is told.
fn of_the_first(all: &[Vec<SourcedSuggestion>], language: Option<&str>) -> Option<Group> {
    let suggestions: Vec<Vec<Suggestion>> =
        all.iter().map(|of| of.iter().map(|one| one.suggestion.suggestion.clone()).collect()).collect();
    let articles: Vec<ArticleSuggestions<'_>> = all
        .iter()
        .zip(&suggestions)
        .filter_map(|(of, suggestions)| {
            let source = of.first()?;
            let outlet = source.source.article.outlet.as_deref();
            let published = source.source.article.published.as_ref().map(|published| published.edtf.bounds());
            Some(ArticleSuggestions { text: &source.text, outlet, published, suggestions })
        })
        .collect();
    groups(&articles, language).into_iter().find(|group| group.members.contains(&(0, 0)))
}

fn retellings(group: &Group, all: &[Vec<SourcedSuggestion>]) -> Retellings {
    let is_own = |at: &usize| group.members.get(*at) == Some(&(0, 0));
    let own_voice = group.voices.iter().find(|voice| voice.iter().any(is_own));
    let retelling = |(at, (article, index)): (usize, &(usize, usize))| {
        let telling = all.get(*article)?.get(*index)?.clone();
        Some(Retelling { telling, same_voice: own_voice.is_some_and(|voice| voice.contains(&at)) })
    };
    Retellings {
        tellings: group
            .members
            .iter()
            .enumerate()
            .filter(|(at, _)| !is_own(at))
            .filter_map(retelling)
            .collect(),
        agrees: group.agrees.clone(),
        differs: group.differs.clone(),
        voices: u32::try_from(group.voices.len()).unwrap_or(u32::MAX),
        known: Vec::new(),
    }
}

/// The events that the other articles' suggestions of a group have become, with who tells each; those in the trash are
/// left out.
fn known(
    tx: &Transaction<'_>,
    group: &Group,
    all: &[Vec<SourcedSuggestion>],
) -> Result<Vec<KnownEvent>, Stop> {
    let mut told_by: BTreeMap<EventId, Vec<String>> = BTreeMap::new();
    for (article, index) in group.members.iter().filter(|(article, _)| *article > 0) {
        let Some(one) = all.get(*article).and_then(|of| of.get(*index)) else { continue };
        let SuggestionState::Accepted(event) = one.suggestion.state else { continue };
        let teller = one.source.article.outlet.as_ref().unwrap_or(&one.source.article.title);
        let tellers = told_by.entry(event).or_default();
        if !tellers.contains(teller) {
            tellers.push(teller.clone());
        }
    }
    let mut statement =
        tx.prepare_cached("SELECT headline, when_told FROM events WHERE id = ?1 AND trashed IS NULL")?;
    let mut found = Vec::new();
    for (id, told_by) in told_by {
        let event = statement
            .query_row([id.0], |row| Ok((row.get("headline")?, from_json_or_null(row, "when_told")?)))
            .optional()?;
        found.extend(event.map(|(headline, when)| KnownEvent { id, headline, when, told_by }));
    }
    Ok(found)
}
