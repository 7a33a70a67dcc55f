//! Nothing said: "declined to comment" is no event.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::words::Word;

/// What was not done by who kept silent: "did not say", "would not elaborate".
const UNTOLD: &[&str] = &["say", "elaborate", "specify", "disclose", "identify", "explain", "reveal"];

/// What those decline to do who say nothing: "declined to weigh in".
const EVADED: &[&str] = &["weigh", "discuss", "speculate", "address", "confirm", "go"];

/// How many words of a clause may tell that somebody kept silent.
const FARTHEST_UNTOLD: usize = 8;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let verb = candidate.verb_word()?;
    let language = candidate.prose.language;
    let answers = |word: &Word| language.answers(&word.lower);
    let negated = candidate.around_verb().iter().any(|word| language.is_negation(&word.lower))
        || candidate.words.first().is_some_and(|word| language.is_negation(&word.lower));
    let tells = |word: &&Word| UNTOLD.contains(&word.lower.as_str());
    let told = || candidate.prose.words_in(&candidate.told).iter();
    let next = told().skip_while(|word| word.range.start <= verb.range.start).nth(1);
    let evades = next.is_some_and(|word| EVADED.contains(&word.lower.as_str()) || tells(&word));
    let refused = language.denies(&verb.lower) && (evades || told().any(answers));
    let main =
        candidate.words.iter().zip(&candidate.aside).filter(|(_, aside)| !**aside).map(|(word, _)| *word);
    let untold = language.code() == "en" && negated && main.take(FARTHEST_UNTOLD).any(|word| tells(&word));
    let silent = untold || negated && answers(verb);
    if refused || silent || negated && is_unreached(candidate) {
        finding(-0.5, Reason::NobodySaid)
    } else {
        None
    }
}

/// How those were asked who did not answer.
const ASKED: &[&str] = &[
    "call",
    "calls",
    "email",
    "emails",
    "e-mail",
    "message",
    "messages",
    "request",
    "requests",
    "inquiries",
];

/// Whether somebody was asked in vain: "did not return a call", "the email was not returned", "could not be reached".
fn is_unreached(candidate: &Candidate<'_>) -> bool {
    let has = |asks: &dyn Fn(&str) -> bool| candidate.words.iter().any(|word| asks(&word.lower));
    has(&|word| word == "reached") && has(&|word| word == "be")
        || has(&|word| matches!(word, "return" | "returned" | "answered"))
            && has(&|word| ASKED.contains(&word))
}
