//! What goes on or has come to be, rather than what was done on a day: "fears have grown", "has been part of Orla since
//! 1997", "for decades, pilots left".

use super::{Finding, finding, named, undated};
use crate::Reason;
use crate::candidates::Candidate;
use crate::words::Word;

/// Units of a time that is long.
const LONG: &[&str] = &["years", "decades", "decade", "centuries", "months", "weeks", "generations", "ages"];

/// Words that open how long, or over what time, something goes on.
const OPENS: &[&str] = &["over", "for", "throughout", "during", "in"];

/// Words that make a time with a unit one that lasts until now.
const UNTIL_NOW: &[&str] = &["the", "recent", "past", "last", "many", "several"];

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let language = candidate.prose.language;
    if language.code() != "en" || candidate.reported.is_some() || candidate.leads {
        return None;
    }
    let at = candidate.verb?.at;
    let mut before = candidate.words[..at]
        .iter()
        .rev()
        .filter(|word| !matches!(word.lower.as_str(), "been" | "so" | "far"));
    let has = before
        .find(|word| !language.is_adverb(&word.lower) && !word.lower.ends_with("ly"))
        .is_some_and(|word| matches!(word.lower.as_str(), "has" | "have"));
    let denies = candidate.verb_word().is_some_and(|verb| verb.lower == "denied");
    let deed = candidate.is_deed() && !denies || undated::is_done_to(candidate) && !is_taken_as(candidate);
    let weight = match candidate.time {
        Some(_) if has && !deed && (is_since(candidate) || candidate.lasts_years) => -0.45,
        Some(_) if is_so_far(candidate) => -0.45,
        Some(_) if candidate.lasts_years && named::clue(candidate).is_none() => -0.45,
        None if tells_how_long(&candidate.words) => -0.3,
        None if has && !deed => -0.25,
        _ => return None,
    };
    finding(weight, Reason::TellsWhatIs)
}

/// Whether what tells when is only since when: "since 1997".
fn is_since(candidate: &Candidate<'_>) -> bool {
    candidate.words.windows(2).any(|pair| pair[0].lower == "since" && candidate.tells_time(&pair[1].range))
}

/// Whether it counts what there has been until now: "in 2013 so far".
fn is_so_far(candidate: &Candidate<'_>) -> bool {
    candidate.words.windows(2).any(|pair| pair[0].lower == "so" && pair[1].lower == "far")
}

/// Whether words tell a long time that lasts: "over the centuries", "in recent years", "for decades".
fn tells_how_long(words: &[&Word]) -> bool {
    (1..words.len()).filter(|at| LONG.contains(&words[*at].lower.as_str())).any(|at| {
        let word = |back: usize| at.checked_sub(back).map_or("", |at| words[at].lower.as_str());
        let lasts = |back: usize| UNTIL_NOW.contains(&word(back));
        matches!(word(1), "for" | "over")
            || lasts(1) && (OPENS.contains(&word(2)) || lasts(2) && OPENS.contains(&word(3)))
            || lasts(2) && lasts(3) && OPENS.contains(&word(4))
    })
}

/// Whether somebody is only taken for something: "has been seen as a rival".
fn is_taken_as(candidate: &Candidate<'_>) -> bool {
    let after = candidate.verb.and_then(|verb| candidate.words.get(verb.at + 1));
    after.is_some_and(|next| next.lower == "as")
}
