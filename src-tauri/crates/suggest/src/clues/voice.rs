//! Who writes tells of themselves, or turns to the reader: "in the end, we tried the ferry", "so you take the ferry".

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::headline;
use crate::words::Word;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    if candidate.is_said {
        return None;
    }
    let prose = candidate.prose;
    let language = prose.language;
    let quoted = |word: &Word| prose.quoted.iter().any(|quoted| quoted.range.contains(&word.range.start));
    let first = headline::first_word(candidate).map(|word| word.range.start);
    let own = candidate.words.iter().zip(&candidate.aside).find(|(word, aside)| {
        !**aside
            && language.is_pronoun(&word.lower)
            && language.is_self(&word.lower)
            && Some(word.range.start) != first
            && !quoted(word)
    });
    finding(-0.3, Reason::OwnVoice { word: own?.0.lower.clone() })
}
