//! Who writes tells of themselves, or turns to the reader: "in the end, we tried the ferry", "so you take the
//! ferry". Where a page does so all the time, what has no date is no event.

use edtf::Precision;

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::headline;
use crate::words::Word;

/// Words other than pronouns by which who writes means themselves or the reader: "me", not "our", which is a country's too.
const OWN: &[&str] = &["your", "me", "my", "us", "myself"];

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    if let Some(word) = own_page(candidate).or_else(|| request(candidate)) {
        return finding(-0.7, Reason::OwnVoice { word: word.lower.to_string() });
    }
    if let Some(you) = addresses(candidate).or_else(|| addresses_abroad(candidate)) {
        return finding(-0.7, Reason::OwnVoice { word: you.lower.to_string() });
    }
    let days = candidate.tells_day() || candidate.precision == Some(Precision::Interval);
    let ahead = days && (candidate.is_ahead || candidate.plan().is_some());
    let telling = ahead || candidate.verb.is_some_and(|verb| verb.telling);
    let passing = candidate.time.is_none() || !telling;
    if let Some(word) = candidate.prose.addressed.filter(|_| passing) {
        return finding(-0.3, Reason::OwnVoice { word: word.to_owned() });
    }
    if let Some(own) = own_abroad(candidate) {
        return finding(-0.5, Reason::OwnVoice { word: own.lower.to_string() });
    }
    if candidate.is_said {
        return None;
    }
    let prose = candidate.prose;
    let language = prose.language;
    let quoted = |word: &Word| prose.quoted.iter().any(|quoted| quoted.range.contains(&word.range.start));
    let first = headline::first_word(candidate).map(|word| word.range.start);
    let own = candidate.words.iter().zip(&candidate.aside).find(|(word, aside)| {
        (!**aside || matches!(word.lower.as_str(), "you" | "your"))
            && (!word.capital || word.lower != "us")
            && (language.is_pronoun(&word.lower) || OWN.contains(&word.lower.as_str()))
            && language.is_self(&word.lower)
            && Some(word.range.start) != first
            && !quoted(word)
    });
    finding(-0.3, Reason::OwnVoice { word: own?.0.lower.to_string() })
}

/// The "you" of whom a clause tells: "in a year you will be glad", not "I told you on Monday".
fn addresses<'p>(candidate: &Candidate<'p>) -> Option<&'p Word> {
    let language = candidate.prose.language;
    let main = |at: &usize| !candidate.aside[*at] && candidate.words[*at].lower == "you";
    let acts = |at: &usize| {
        candidate.words.get(at + 1).is_some_and(|next| !next.mark && !language.is_preposition(&next.lower))
    };
    let before = candidate.verb.map_or(candidate.words.len(), |verb| verb.at);
    let you = (0..before).filter(main).find(acts).filter(|_| language.code() == "en");
    you.map(|at| candidate.words[at])
}

/// The pronoun outside English by which who writes or speaks tells of themselves: "gestern habe ich gezögert".
fn own_abroad<'p>(candidate: &Candidate<'p>) -> Option<&'p Word> {
    let language = candidate.prose.language;
    let own = |word: &Word| {
        let drawn = language.code() == "fr" && (word.lower == "j" || word.lower.starts_with("j'"));
        drawn || language.is_bare_pronoun(&word.lower) && language.is_bare_self(&word.lower)
    };
    let mut main = candidate.words.iter().zip(&candidate.aside).filter(|(_, aside)| !**aside);
    main.find(|(word, _)| own(word)).map(|(word, _)| *word).filter(|_| language.code() != "en")
}

/// The word by which a clause outside English, which nobody says, turns to the reader: "hier finden Sie".
fn addresses_abroad<'p>(candidate: &Candidate<'p>) -> Option<&'p Word> {
    let prose = candidate.prose;
    if prose.language.code() == "en" || candidate.is_said {
        return None;
    }
    let quoted = |word: &Word| prose.quoted.iter().any(|quoted| quoted.range.contains(&word.range.start));
    let formal = |at: usize, word: &Word| {
        at > 0 && word.capital && prose.language.is_formal(&word.lower) && !candidate.words[at - 1].mark
    };
    let mut words = candidate.words.iter().enumerate();
    let reader = |at: usize, word: &Word| prose.language.is_reader(&word.lower) || formal(at, word);
    words.find(|(at, word)| reader(*at, word) && !quoted(word)).map(|(_, word)| *word)
}

/// Verbs with which who writes tells the reader what to do, and nouns never are: "Get started today".
const ORDERS: &[&str] = &[
    "add", "avoid", "choose", "consider", "discover", "don't", "enjoy", "ensure", "explore", "get", "go",
    "learn", "let", "remember",
];

/// Others, and what follows them then.
const REQUESTS: &[&str] = &[
    "be",
    "make",
    "please",
    "try",
    "click",
    "visit",
    "call",
    "check",
    "contact",
    "see",
    "read",
    "take",
    "keep",
    "use",
    "start",
    "look",
    "ask",
    "find",
    "follow",
    "join",
    "subscribe",
    "download",
    "stir",
    "serve",
    "do",
    "stay",
    "share",
    "watch",
];
const REQUESTED: &[&str] =
    &["sure", "here", "to", "not", "out", "us", "up", "updated", "tuned", "informed", "connected"];

/// Those with which who writes asks for a call or a visit, by name: "Contact Orla Lines today".
const INVITES: &[&str] = &["contact", "visit", "follow", "join", "download"];

/// What the reader is asked to do: "Visit our harbour today", "Be sure to book early".
fn request<'p>(candidate: &Candidate<'p>) -> Option<&'p Word> {
    let language = candidate.prose.language;
    let mut words = candidate.prose.words_in(&candidate.told).iter().filter(|word| !word.mark);
    if let Some(please) =
        candidate.words.iter().find(|word| word.lower == "please").filter(|_| !candidate.is_said)
    {
        return Some(please);
    }
    let (first, second) = (words.next()?, words.next()?);
    let asked = language.is_determiner(&second.lower)
        || language.is_possessive(&second.lower)
        || INVITES.contains(&first.lower.as_str()) && second.capital
        || REQUESTED.contains(&second.lower.as_str());
    let asks = ORDERS.contains(&first.lower.as_str()) || asked && REQUESTS.contains(&first.lower.as_str());
    (language.code() == "en" && asks).then_some(first)
}

/// The page that tells of itself: "This article misnamed the ferry", "an earlier version of this story".
fn own_page<'p>(candidate: &Candidate<'p>) -> Option<&'p Word> {
    let page = |words: &&[&Word]| {
        words[0].lower == "this"
            && matches!(words[1].lower.as_str(), "article" | "story" | "post" | "piece" | "page" | "list")
    };
    candidate.words.windows(2).find(page).map(|words| words[1])
}
