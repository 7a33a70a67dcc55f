//! Nothing said: "declined to comment" is no event.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::words::Word;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let verb = candidate.verb_word()?;
    let language = candidate.prose.language;
    let answers = |word: &Word| language.answers(&word.lower);
    let negated = candidate.around_verb().iter().any(|word| language.is_negation(&word.lower));
    let refused =
        language.denies(&verb.lower) && candidate.prose.words_in(&candidate.told).iter().any(answers);
    let silent = negated && answers(verb);
    if refused || silent { finding(-0.4, Reason::NobodySaid) } else { None }
}
