//! A noun that names an event.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::words::of_one_or_many;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let language = candidate.prose.language;
    let described = |at: usize| {
        let next = candidate.words.get(at + 1);
        let noun = next.is_some_and(|next| !next.mark && !language.is_structural(&next.lower));
        candidate.words[at].lower == "final" && noun
    };
    let words = candidate.words.iter().enumerate().filter(|(at, _)| !described(*at)).map(|(_, word)| word);
    let noun = words
        .filter(|word| !candidate.tells_time(&word.range))
        .find(|word| of_one_or_many(&word.lower, |noun| language.is_event_noun(noun)))?;
    finding(0.12, Reason::NamesEvent { word: noun.lower.to_string() })
}
