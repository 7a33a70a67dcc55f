//! How likely two suggestions tell the same event: by the words they share, their verbs, who acts, when, and how many.
//!
//! The weights are such that pairs of suggestions that people had judged came out best; each tells what one trait of a
//! pair speaks for or against one event, where [`super::SAME_EVENT`] is enough.

use std::collections::{BTreeSet, HashMap};

use super::dates::{Likeness, Time, told_by_dates};
use super::doers::{self, doers};
use super::numbers::{self, Number, numbers};
use super::{ArticleSuggestions, Name, SharedWords, alike, name, naming};
use crate::Suggestion;
use crate::languages::Language;
use crate::vectors;
use crate::words::{Word, words};

/// What two suggestions share at least that tell one event: two denials in a story may deny different things.
const LEAST_SHARED: f32 = 0.25;

/// What two share at least that tell the same of somebody again.
const TOLD_AGAIN: f32 = 0.5;

/// A suggestion tells one event, so that its words tell more than those of a sentence that tells several.
const SHARED: SharedWords = SharedWords { beside_name: 0.65, alone: 1.0 };

/// What the same words before the verb tell, where who acts stands.
const SAME_ACTOR: f32 = 0.2;

/// What it tells that who acts in one is named in the other at all.
const ACTOR_NAMED: f32 = 0.08;

/// What it tells against one event that who acts in one is not named in the other.
const OTHER_ACTOR: f32 = 0.07;

/// What it tells against one event that both name who does it, and not the same: two parties win two votes more often than
/// two articles disagree about who won one.
const OTHER_DOER: f32 = 0.6;

/// What it tells where all else is the same, so that they may disagree.
const DISPUTED_DOER: f32 = 0.2;

/// How many words all else is at least, and what share of the shorter's.
const ALL_ELSE: (usize, f32) = (3, 0.8);

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
pub(super) struct Account<'a> {
    pub(super) suggestion: &'a Suggestion,
    article: usize,
    pub(super) time: Time<'a>,
    name: Name,
    /// Those who take part by name, and those of them who do it.
    named: Vec<Vec<String>>,
    doers: Vec<Vec<String>>,
    /// The words before the verb.
    actor: BTreeSet<String>,
    /// The words in capitals.
    names: BTreeSet<String>,
    /// All words that say something by themselves.
    words: BTreeSet<String>,
    pub(super) numbers: Vec<Number>,
}

impl<'a> Account<'a> {
    /// One of an article's suggestions.
    pub(super) fn new(
        article: usize,
        told: &ArticleSuggestions<'a>,
        index: usize,
        language: &Language,
    ) -> Self {
        let suggestion = &told.suggestions[index];
        let words = words(&suggestion.headline, language);
        let all: Vec<&Word> = words.iter().collect();
        let verb = naming(&all, language);
        let telling = |words: &[Word], wanted: fn(&Word) -> bool| {
            let kept = words.iter().filter(|word| wanted(word) && tells_by_itself(word, language));
            kept.map(|word| word.lower.to_string()).collect()
        };
        let event = verb.map_or("", |verb| words[verb].lower.as_str());
        let named = doers::named(&suggestion.participants, language);
        Self {
            suggestion,
            article,
            time: Time::new(suggestion, told.published),
            name: name(event, language),
            doers: doers(&all, verb, &named, language),
            named,
            actor: telling(&words[..verb.unwrap_or(0)], |_| true),
            names: telling(&words, |word| word.capital),
            words: telling(&words, |_| true),
            numbers: numbers(&words, language),
        }
    }

    /// Whether both name the same who does what they tell; `None` where one names nobody, they tell other deeds, or one
    /// names the other's doer elsewhere.
    pub(super) fn doers_agree(&self, other: &Self) -> Option<bool> {
        let same_deed = self.name.is_like(&other.name) && !self.name.vague;
        let agree = doers::agree(&self.doers, &other.doers).filter(|_| same_deed)?;
        (agree || !self.names_doer_of(other) && !other.names_doer_of(self)).then_some(agree)
    }

    fn names_doer_of(&self, other: &Self) -> bool {
        other.doers.iter().any(|name| name.iter().all(|word| self.words.contains(word)))
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
    let accounts: Vec<Account<'_>> = super::members(articles)
        .map(|(article, index)| Account::new(article, &articles[article], index, language))
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
    let named_alike = a.name.is_like(&b.name);
    let of_one = named_alike && !a.name.vague && doers::agree(&a.named, &b.named) == Some(true);
    let likeness = match (named_alike, of_one) {
        (_, true) if shared >= TOLD_AGAIN => Likeness::ToldAgain,
        (_, true) => Likeness::OfOne,
        (true, _) => Likeness::NamedAlike,
        _ => Likeness::Told,
    };
    alike(&a.name, &b.name, shared, &SHARED)
        + told_by_dates(&a.time, &b.time, likeness)
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

fn actors(a: &Account<'_>, b: &Account<'_>) -> f32 {
    if a.doers_agree(b) == Some(false) {
        if tell_all_else_alike(a, b) { -DISPUTED_DOER } else { -OTHER_DOER }
    } else if a.actor.is_empty() || b.actor.is_empty() {
        0.0
    } else if !a.actor.is_disjoint(&b.actor) {
        SAME_ACTOR
    } else if !a.actor.is_disjoint(&b.words) || !b.actor.is_disjoint(&a.words) {
        ACTOR_NAMED
    } else {
        -OTHER_ACTOR
    }
}

/// Whether they share nearly all words but those of the doers.
fn tell_all_else_alike(a: &Account<'_>, b: &Account<'_>) -> bool {
    let else_of = |one: &'_ Account<'_>| -> BTreeSet<String> {
        let doer = |word: &&String| one.doers.iter().flatten().any(|name| name == *word);
        one.words.iter().filter(|word| !doer(word)).cloned().collect()
    };
    let (a, b) = (else_of(a), else_of(b));
    let shared = a.intersection(&b).count();
    shared >= ALL_ELSE.0 && shared as f32 >= ALL_ELSE.1 * a.len().min(b.len()) as f32
}

fn names(a: &Account<'_>, b: &Account<'_>) -> f32 {
    let told = !a.names.is_empty() && !b.names.is_empty();
    if told && a.names.is_disjoint(&b.names) { -OTHER_NAMES } else { 0.0 }
}

fn amounts(a: &Account<'_>, b: &Account<'_>) -> f32 {
    match numbers::agree(&a.numbers, &b.numbers) {
        _ if a.numbers.iter().any(|one| b.numbers.iter().any(|other| one.is_same(other))) => SAME_NUMBER,
        Some(false) => -OTHER_NUMBERS,
        _ => 0.0,
    }
}
