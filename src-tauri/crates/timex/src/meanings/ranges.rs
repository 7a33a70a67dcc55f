//! Times from one day to another, and parts of a time.

use chrono::NaiveDate;
use edtf::Modifier;

use super::Told;
use crate::{Anchor, time::Time};

/// From one day to another, both included.
pub(crate) fn between(first: NaiveDate, last: NaiveDate) -> Option<Told> {
    (first <= last).then(|| Told::new(Time::Span(first, last), Anchor::None, "told in full"))
}

/// Part of a time: "early", "the end of".
pub(crate) fn part_of(whole: Option<Told>, modifier: Modifier) -> Option<Told> {
    whole.map(|told| told.with(modifier))
}
