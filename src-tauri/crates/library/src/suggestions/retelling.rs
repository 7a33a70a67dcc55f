//! Where else a suggestion's event is told: suggestions of other articles that wait too.

use std::collections::BTreeSet;

use ::articles::ArticleId;
use rusqlite::{Transaction, named_params};
use suggest::{ArticleSuggestions, Aspect, Group, Suggestion, SuggestionId, groups};

use super::merging::{any_of, words_of};
use super::sourced::{SourcedSuggestion, sourced, waiting_of};
use crate::error::Stop;
use crate::{Library, LibraryError};

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
    /// The waiting suggestions of other articles that tell the same event; nothing is merged.
    pub fn retellings(&self, id: SuggestionId) -> Result<Retellings, LibraryError> {
        self.read("looking for other accounts", |tx| {
            let own = sourced(tx, id)?;
            let words = |one: &Suggestion| words_of(&one.headline, &one.participants);
            let told = words(&own.suggestion.suggestion);
            let language = own.source.article.language.clone();
            let articles = alike(tx, &told, own.suggestion.article, language.as_deref())?;
            let mut all = vec![vec![own]];
            for article in articles {
                let mut waiting = waiting_of(tx, article)?;
                waiting.retain(|one| !told.is_disjoint(&words(&one.suggestion.suggestion)));
                all.push(waiting);
            }
            all.retain(|of_article| !of_article.is_empty());
            Ok(retellings(&all, language.as_deref()))
        })
    }
}

/// Other articles of the language in which any of the words stand and suggestions wait.
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

/// What is told with the first article's only suggestion.
fn retellings(all: &[Vec<SourcedSuggestion>], language: Option<&str>) -> Retellings {
    let suggestions: Vec<Vec<Suggestion>> =
        all.iter().map(|of| of.iter().map(|one| one.suggestion.suggestion.clone()).collect()).collect();
    let articles: Vec<ArticleSuggestions<'_>> = all
        .iter()
        .zip(&suggestions)
        .filter_map(|(of, suggestions)| {
            let source = of.first()?;
            let outlet = source.source.article.outlet.as_deref();
            Some(ArticleSuggestions { text: &source.text, outlet, suggestions })
        })
        .collect();
    let told = groups(&articles, language).into_iter().find(|group| group.members.contains(&(0, 0)));
    told.map_or_else(Retellings::default, |group| of_group(&group, all))
}

fn of_group(group: &Group, all: &[Vec<SourcedSuggestion>]) -> Retellings {
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
    }
}
