//! A subject that is only a pronoun, of whom nothing tells whom it stands for.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::headline;
use crate::words::Word;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    if candidate.subject.is_some() {
        return None;
    }
    let language = candidate.prose.language;
    let first = subject(candidate)?;
    if first.lower == "one" && counts_noun(candidate, first) || opens_name(candidate, first) {
        return None;
    }
    let pronoun =
        language.is_pronoun(&first.lower) && !(candidate.is_said && language.stands_for_name(&first.lower));
    let who = language.is_pronoun(&first.lower) || language.is_possessive(&first.lower);
    let writer = first.lower != "i" || language.code() != "en" || !candidate.is_said;
    let many = who && language.is_self(&first.lower) && writer;
    let named = || names_who(candidate);
    let own = first.lower == "i" || language.is_possessive(&first.lower) && !candidate.is_said && !named();
    let bare = first.lower.split('\'').next().unwrap_or_default();
    let thing =
        matches!(bare, "it" | "this" | "that" | "these" | "those") && !candidate.tells_time(&first.range);
    let weight = match candidate.time {
        _ if many && bare == "you" => -0.7,
        _ if many && !candidate.is_said => -0.5,
        _ if many => -0.3,
        _ if is_anybody(candidate, bare) => -0.4,
        Some(_) if matches!(bare, "he" | "she" | "they") => -0.35,
        Some(_) if own && bare == "i" && candidate.plan().is_some() => -0.4,
        Some(_) if own && bare == "i" && candidate.is_said && !says(candidate) => -0.4,
        Some(_) if own && bare == "i" => -0.15,
        None if thing || bare == "they" => -0.25,
        None if matches!(bare, "he" | "she") && pronoun => -0.2,
        None if pronoun || own => -0.15,
        Some(_) if thing && language.is_pronoun(bare) => -0.5,
        Some(_) if thing => -0.2,
        Some(_) if is_part(candidate) => -0.35,
        _ => return None,
    };
    finding(weight, Reason::StandsForNobody { word: first.lower.to_string() })
}

/// Whether the clause's verb only says that somebody said something.
fn says(candidate: &Candidate<'_>) -> bool {
    let language = candidate.prose.language;
    candidate.verb_word().is_some_and(|verb| language.is_plain_saying(&verb.lower))
}

/// Whether "one" counts the noun behind it: "One guard was hurt".
fn counts_noun(candidate: &Candidate<'_>, one: &Word) -> bool {
    let language = candidate.prose.language;
    let next = candidate.words.iter().find(|word| word.range.start > one.range.start);
    let verb = candidate.verb_word().map(|verb| &verb.range);
    next.is_some_and(|next| !next.mark && !language.is_structural(&next.lower) && verb != Some(&next.range))
}

/// Whether "our" begins a name: "Our Harbour Trust sued the port", not "Our Monday fair".
fn opens_name(candidate: &Candidate<'_>, our: &Word) -> bool {
    let language = candidate.prose.language;
    let after = candidate.words.iter().skip_while(|word| word.range.start <= our.range.start).take(2);
    let name = |word: &&Word| word.capital && !language.is_time(&word.lower);
    language.code() == "en" && our.lower == "our" && after.filter(|word| name(word)).count() == 2
}

/// Whether it tells of nobody in particular: "Anyone who visited the pier".
fn is_anybody(candidate: &Candidate<'_>, first: &str) -> bool {
    candidate.prose.language.code() == "en"
        && matches!(first, "anyone" | "anybody" | "everyone" | "everybody" | "whoever" | "nobody" | "those")
}

/// Whether it tells of some of those whom nothing names: "many of them", "seven of those".
fn is_part(candidate: &Candidate<'_>) -> bool {
    let at = candidate.verb.map_or(0, |verb| verb.at);
    candidate.words[..at]
        .windows(2)
        .any(|pair| pair[0].lower == "of" && matches!(pair[1].lower.as_str(), "them" | "those" | "these"))
}

/// Longest circumstance before the pronoun that is the subject, in words: "Ten hours later, he".
const LONGEST_CIRCUMSTANCE: usize = 8;

/// The first word that a headline keeps; the pronoun behind a circumstance that names nobody: "After a fall, he died".
fn subject<'p>(candidate: &Candidate<'p>) -> Option<&'p Word> {
    let first = headline::first_word(candidate)?;
    let words = candidate.prose.words_in(&(first.range.start..candidate.told.end));
    let comma = words.iter().take(LONGEST_CIRCUMSTANCE).position(|word| word.lower == ",");
    let behind =
        comma.filter(|comma| !candidate.names.iter().any(|name| name.start < words[*comma].range.start));
    let pronoun = behind.and_then(|comma| words.get(comma + 1));
    Some(pronoun.filter(|word| matches!(word.lower.as_str(), "he" | "she" | "they")).unwrap_or(first))
}

/// Whether who "its editor" is follows at once: "Its editor, Ana Reyes, fled".
fn names_who(candidate: &Candidate<'_>) -> bool {
    let mut words = candidate.words.iter().skip_while(|word| word.lower != ",");
    let comma = words.next().is_some();
    comma && words.next().is_some_and(|name| name.capital) && words.next().is_some_and(|name| name.capital)
}
