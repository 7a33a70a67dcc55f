//! Nothing said: "declined to comment" is no event.

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::words::Word;

/// What was not done by who kept silent: "did not say", "would not elaborate".
const UNTOLD: &[&str] = &["say", "elaborate", "specify", "disclose", "identify", "explain", "reveal"];

/// How many words of a clause may tell that somebody kept silent.
const FARTHEST_UNTOLD: usize = 8;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let verb = candidate.verb_word()?;
    let language = candidate.prose.language;
    let answers = |word: &Word| language.answers(&word.lower);
    let negated = candidate.around_verb().iter().any(|word| language.is_negation(&word.lower));
    let refused =
        language.denies(&verb.lower) && candidate.prose.words_in(&candidate.told).iter().any(answers);
    let tells = |word: &&Word| UNTOLD.contains(&word.lower.as_str());
    let main =
        candidate.words.iter().zip(&candidate.aside).filter(|(_, aside)| !**aside).map(|(word, _)| *word);
    let untold = language.code() == "en" && negated && main.take(FARTHEST_UNTOLD).any(|word| tells(&word));
    let silent = untold || negated && answers(verb);
    if refused || silent { finding(-0.4, Reason::NobodySaid) } else { None }
}
