//! Opinion: "should", "I think", what somebody would do.

use chronology::Factuality;

use super::{Finding, finding, undated};
use crate::Reason;
use crate::candidates::Candidate;
use crate::factuality::factuality;
use crate::words::Word;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let language = candidate.prose.language;
    if let [own, thinks, ..] = candidate.words.as_slice()
        && language.is_self(&own.lower)
        && language.opines(&thinks.lower)
    {
        return finding(-0.5, Reason::TellsOpinion { words: format!("{} {}", own.lower, thinks.lower) });
    }
    if let Some(word) = forecast(candidate) {
        return finding(-0.7, Reason::MakesOpinion { word: word.lower.to_string() });
    }
    if let Some(word) = foresight(candidate) {
        return finding(-0.35, Reason::MakesOpinion { word: word.lower.to_string() });
    }
    let forecasts = || candidate.time.is_none() || candidate.plan().is_some();
    if let Some(view) = candidate.view.filter(|_| forecasts()) {
        return finding(-0.35, Reason::MakesOpinion { word: view.lower.to_string() });
    }
    let word = candidate.words.iter().copied().find(|word| !word.capital && language.opines(&word.lower));
    let supposes =
        candidate.around_verb().into_iter().find(|word| !word.capital && language.is_possible(&word.lower));
    let word = word.or(supposes).filter(|_| factuality(candidate) != Factuality::Planned)?;
    finding(-0.3, Reason::MakesOpinion { word: word.lower.to_string() })
}

/// Verbs of what will be so, rather than be done.
const WILL_BE: &[&str] = &[
    "be",
    "become",
    "continue",
    "determine",
    "drive",
    "face",
    "focus",
    "have",
    "help",
    "keep",
    "lead",
    "mean",
    "need",
    "play",
    "prove",
    "remain",
    "require",
    "see",
    "shape",
    "stay",
    "take",
];

/// The word by which a clause tells what will be so, of no day: "fares will remain high in 2026", "2026 is expected to be
/// warm", not "the pier will open in 2026" or "Lund will be in Vell on Monday".
fn foresight<'p>(candidate: &Candidate<'p>) -> Option<&'p Word> {
    let language = candidate.prose.language;
    let to = |word: &Word| {
        let next = candidate.words.iter().find(|next| next.range.start > word.range.start);
        !language.is_be(&word.lower) && next.is_some_and(|next| language.is_infinitive(&next.lower))
    };
    let will =
        candidate.plan().filter(|word| !candidate.tells_day() && (word.lower == "will" || to(word)))?;
    let mut after = candidate
        .words
        .iter()
        .skip_while(|word| word.range.start <= will.range.start)
        .filter(|word| !language.is_infinitive(&word.lower))
        .filter(|word| !language.is_adverb(&word.lower) && !word.lower.ends_with("ly"));
    let so = after.next().is_some_and(|verb| WILL_BE.contains(&verb.lower.as_str()));
    let done = after.next().is_some_and(|next| {
        next.lower == "place" || language.is_past_form(&next.lower) || language.is_participle(&next.lower)
    });
    (so && !done && !undated::is_event_told(candidate)).then_some(will)
}

/// Verbs in the present by which somebody tells what they think will be.
const FORECASTS: &[&str] = &[
    "expects",
    "expect",
    "predicts",
    "predict",
    "forecasts",
    "foresees",
    "expected",
    "predicted",
    "anticipates",
];

/// The word by which somebody forecasts what others will do: "Lund expects that fares will rise", not "expects to sail".
fn forecast<'p>(candidate: &Candidate<'p>) -> Option<&'p Word> {
    let language = candidate.prose.language;
    let main = candidate.words.iter().enumerate().filter(|(at, _)| !candidate.aside[*at]);
    let mut forecasts = main.filter(|(_, word)| FORECASTS.contains(&word.lower.as_str()));
    let passive = |at: usize| at.checked_sub(1).is_some_and(|at| language.is_be(&candidate.words[at].lower));
    let aimed =
        |at: usize| at.checked_sub(1).is_some_and(|at| language.is_infinitive(&candidate.words[at].lower));
    let own = |at: usize| candidate.words.get(at + 1).is_some_and(|next| language.is_infinitive(&next.lower));
    forecasts.find(|(at, _)| !own(*at) && !passive(*at) && !aimed(*at)).map(|(_, word)| *word)
}
