//! A line of rights: it tells whose a text is and since when, and no event: "© 2019 The Orla Press".

use std::ops::Range;

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;

/// What stands before the year of such a line.
const SIGNS: &[&str] = &["©", "(c)", "(cc)", "copyright"];

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let is_of_rights = |time: &Range<usize>| {
        let before = candidate.prose.text[..time.start].trim_end();
        let ends = |sign: &&str| before.get(before.len().saturating_sub(sign.len())..);
        SIGNS.iter().any(|sign| ends(sign).is_some_and(|end| end.eq_ignore_ascii_case(sign)))
    };
    if candidate.times.iter().any(is_of_rights) { finding(-1.0, Reason::TellsWhatIs) } else { None }
}
