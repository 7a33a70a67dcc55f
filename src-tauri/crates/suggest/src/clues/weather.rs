//! The weather, which is no event unless it did something: "temperatures fell on Monday", not "the storm killed two".

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::words::Word;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let language = candidate.prose.language;
    let record = candidate.tells_day() && candidate.words.iter().any(|word| language.is_record(&word.lower));
    if candidate.is_deed() || candidate.reported.is_some() || record {
        return None;
    }
    // "David Frost".
    let name = |at: usize, word: &Word| at > 0 && word.capital && language.capitals_name;
    let weather =
        candidate.words.iter().enumerate().filter(|(at, _)| !candidate.aside[*at]).any(|(at, word)| {
            language.is_weather(&word.lower) && !name(at, word) || word.lower.starts_with('°')
        });
    if weather { finding(-0.5, Reason::TellsWhatIs) } else { None }
}
