//! How likely two suggestions tell the same event: by the words they share, their verbs, who acts, when, and how many.
//!
//! The weights are such that pairs of suggestions that people had judged came out best; each tells what one trait of a
//! pair speaks for or against one event, where [`super::SAME_EVENT`] is enough.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDateTime;
use edtf::{Bounds, Precision, When};

use super::numbers::{Number, numbers};
use super::{ArticleSuggestions, Name, SharedWords, alike, name, naming};
use crate::Suggestion;
use crate::languages::Language;
use crate::vectors;
use crate::words::{Word, words};

/// What two suggestions share at least that tell one event: two denials in a story may deny different things.
const LEAST_SHARED: f32 = 0.25;

/// A suggestion tells one event, so that its words tell more than those of a sentence that tells several.
const SHARED: SharedWords = SharedWords { beside_name: 0.65, alone: 1.0 };

/// What the same day tells.
const SAME_DAY: f32 = 0.12;

/// What dates of other precision tell that can be the same.
const COULD_AGREE: f32 = 0.05;

/// What dates tell against one event that cannot be the same; they may be a conflict about it.
const OTHER_DATE: f32 = 0.1;

/// How many days apart two dates of one event may be told.
const A_CONFLICT_AT_MOST: i64 = 3;

/// What dates tell against one event that are farther apart.
const FAR_DATE: f32 = 0.7;

/// Within how many days most articles tell of an event without its date.
const STILL_NEWS: i64 = 7;

/// What it tells against one event that a date is not told and the articles are farther apart.
const OTHER_NEWS: f32 = 0.15;

/// How many days apart what is told without a date is rarely one event.
const LONG_AGO: i64 = 30;

/// What that tells against it.
const OLD_NEWS: f32 = 0.3;

/// What the same words before the verb tell, where who acts stands.
const SAME_ACTOR: f32 = 0.2;

/// What it tells that who acts in one is named in the other at all.
const ACTOR_NAMED: f32 = 0.08;

/// What it tells against one event that who acts in one is not named in the other.
const OTHER_ACTOR: f32 = 0.07;

/// What it tells against one event that no word but those of who acts is shared: a minister does many things.
const OTHER_DEED: f32 = 0.2;

/// What it tells against one event that both have names and none is the same.
const OTHER_NAMES: f32 = 0.13;

/// What a number of both tells.
const SAME_NUMBER: f32 = 0.14;

/// What it tells against one event that the numbers are others.
const OTHER_NUMBERS: f32 = 0.2;

/// What it tells against one event that both stand in one article, which rarely tells a thing twice.
const SAME_ARTICLE: f32 = 0.15;

/// A suggestion as it is compared.
struct Account<'a> {
    article: usize,
    when: Option<&'a When>,
    published: Option<Bounds>,
    name: Name,
    /// The words before the verb.
    actor: BTreeSet<String>,
    /// The words in capitals.
    names: BTreeSet<String>,
    /// All words that say something by themselves.
    words: BTreeSet<String>,
    numbers: Vec<Number>,
}

impl<'a> Account<'a> {
    fn new(
        article: usize,
        published: Option<Bounds>,
        suggestion: &'a Suggestion,
        language: &Language,
    ) -> Self {
        let words = words(&suggestion.headline, language);
        let all: Vec<&Word> = words.iter().collect();
        let verb = naming(&all, language);
        let telling = |words: &[Word], wanted: fn(&Word) -> bool| {
            let kept = words.iter().filter(|word| wanted(word) && tells_by_itself(word, language));
            kept.map(|word| word.lower.to_string()).collect()
        };
        let named = verb.map_or("", |verb| words[verb].lower.as_str());
        Self {
            article,
            when: suggestion.told_when(),
            published,
            name: name(named, language),
            actor: telling(&words[..verb.unwrap_or(0)], |_| true),
            names: telling(&words, |word| word.capital),
            words: telling(&words, |_| true),
            numbers: numbers(&words, language),
        }
    }
}

fn tells_by_itself(word: &Word, language: &Language) -> bool {
    !word.mark
        && !word.is_number()
        && word.lower.chars().count() > 2
        && !language.is_small(&word.lower)
        && !language.is_time(&word.lower)
}

/// Pairs of suggestions, counted over all articles, with how likely they tell one event; those that share little are
/// left out.
pub(super) fn pairs(articles: &[ArticleSuggestions<'_>], language: &Language) -> Vec<(usize, usize, f32)> {
    let accounts: Vec<Account<'_>> = articles
        .iter()
        .enumerate()
        .flat_map(|(article, told)| told.suggestions.iter().map(move |one| (article, one)))
        .map(|(article, suggestion)| Account::new(article, articles[article].published, suggestion, language))
        .collect();
    let headlines = articles.iter().flat_map(|told| told.suggestions).map(|one| one.headline.as_str());
    let vectors = vectors::vectors(headlines, Some(language), super::UNSEEN);
    let mut by_word: HashMap<u32, Vec<(usize, f32)>> = HashMap::new();
    let mut pairs = Vec::new();
    let mut shared = vec![0.0; accounts.len()];
    for (b, vector) in vectors.iter().enumerate() {
        let mut sharing = Vec::new();
        for (word, weight) in vector {
            let others = by_word.entry(*word).or_default();
            for (a, others_weight) in others.iter() {
                if shared[*a] == 0.0 {
                    sharing.push(*a);
                }
                shared[*a] += weight * others_weight;
            }
            others.push((b, *weight));
        }
        sharing.sort_unstable();
        for a in sharing {
            let share = std::mem::take(&mut shared[a]);
            if share >= LEAST_SHARED {
                pairs.push((a, b, same_event(&accounts[a], &accounts[b], share)));
            }
        }
    }
    pairs
}

/// How likely two suggestions tell one event that share so much of their words; below 0 where more speaks against it.
fn same_event(a: &Account<'_>, b: &Account<'_>, shared: f32) -> f32 {
    let article = if a.article == b.article { -SAME_ARTICLE } else { 0.0 };
    let deed = if does_the_same(a, b) { 0.0 } else { -OTHER_DEED };
    alike(&a.name, &b.name, shared, &SHARED)
        + dates(a, b)
        + actors(a, b)
        + names(a, b)
        + amounts(a, b)
        + article
        + deed
}

/// Whether they share a word beside those of who acts.
fn does_the_same(a: &Account<'_>, b: &Account<'_>) -> bool {
    let beside = |word: &&String| !a.actor.contains(*word) && !b.actor.contains(*word);
    let named_alike = a.name.is_like(&b.name) && !a.name.vague;
    named_alike || a.words.intersection(&b.words).any(|word| beside(&word))
}

fn dates(a: &Account<'_>, b: &Account<'_>) -> f32 {
    let to_the_day = |when: &When| matches!(when.edtf.precision(), Precision::Day | Precision::Time);
    match (a.when, b.when) {
        (Some(a), Some(b)) if a.could_agree_with(b) => {
            if to_the_day(a) && to_the_day(b) {
                SAME_DAY
            } else {
                COULD_AGREE
            }
        }
        (Some(_), Some(_)) if days_apart(a, b) <= A_CONFLICT_AT_MOST => -OTHER_DATE,
        (Some(_), Some(_)) => -FAR_DATE,
        _ if days_apart(a, b) > LONG_AGO => -OLD_NEWS,
        _ if days_apart(a, b) > STILL_NEWS => -OTHER_NEWS,
        _ => 0.0,
    }
}

/// The days between what two accounts tell of: of one without a date, the day of publication; 0 where neither is known.
fn days_apart(a: &Account<'_>, b: &Account<'_>) -> i64 {
    let span = |one: &Account<'_>| one.when.map(When::bounds).or(one.published);
    let (Some(a), Some(b)) = (span(a), span(b)) else { return 0 };
    let between = |last: Option<NaiveDateTime>, first: Option<NaiveDateTime>| {
        last.zip(first).map_or(0, |(last, first)| first.date().signed_duration_since(last.date()).num_days())
    };
    between(a.latest, b.earliest).max(between(b.latest, a.earliest)).max(0)
}

fn actors(a: &Account<'_>, b: &Account<'_>) -> f32 {
    if a.actor.is_empty() || b.actor.is_empty() {
        0.0
    } else if !a.actor.is_disjoint(&b.actor) {
        SAME_ACTOR
    } else if !a.actor.is_disjoint(&b.words) || !b.actor.is_disjoint(&a.words) {
        ACTOR_NAMED
    } else {
        -OTHER_ACTOR
    }
}

fn names(a: &Account<'_>, b: &Account<'_>) -> f32 {
    let told = !a.names.is_empty() && !b.names.is_empty();
    if told && a.names.is_disjoint(&b.names) { -OTHER_NAMES } else { 0.0 }
}

fn amounts(a: &Account<'_>, b: &Account<'_>) -> f32 {
    let any = |holds: fn(&Number, &Number) -> bool| {
        a.numbers.iter().any(|one| b.numbers.iter().any(|other| holds(one, other)))
    };
    match a.numbers.is_empty() || b.numbers.is_empty() {
        false if any(Number::is_same) => SAME_NUMBER,
        false if !any(Number::could_be) => -OTHER_NUMBERS,
        _ => 0.0,
    }
}
