//! The operators that meanings are made of: pure functions from words and a base to a time.
//!
//! A result is never more precise than its words.

use edtf::{Calendar, Modifier};

use crate::{
    Anchor, Bound,
    reason::{Reason, Remark},
    time::Time,
};

mod choices;
mod clocks;
mod durations;
mod holidays;
mod points;
mod ranges;
mod reasons;
mod relative;
mod sets;
mod weeks;

pub(crate) use choices::{Cue, Other};
pub(crate) use clocks::{clock, clock_on, on_day, part_alone, part_of_day_told, part_of_unknown_day};
pub(crate) use durations::{compound, compound_amount, lasting, lasting_vaguely};
pub(crate) use holidays::{
    edge_of_other_year, holiday_nearby, holiday_of, other_day, other_day_nearby, other_month,
    other_month_nearby, other_months, other_year, other_year_shifted,
};
pub(crate) use points::{
    complete, day, day_nearby, in_year_of, month, month_nearby, nearest, nothing, season_nearby, vague,
    weekday, weekday_and_day, weekday_of_week, weekday_shifted,
};
pub(crate) use ranges::{Side, between, counted_units_within, part_of, units_within};
pub(crate) use reasons::{blank, missing, unresolved};
pub(crate) use relative::{
    after, before, beside_told, days_from, days_from_told, shifted, shifted_yearly, weekday_from,
};
pub(crate) use sets::{every, recurring};
pub(crate) use weeks::{WeekOfMonth, week_of_month};

/// What an expression was found to mean, and why.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) time: Time,
    pub(crate) modifier: Option<Modifier>,
    /// What the word before it says of the date.
    pub(crate) bound: Option<Bound>,
    /// Whether the date itself is only about right.
    pub(crate) approximate: bool,
    pub(crate) calendar: Calendar,
    pub(crate) anchor: Anchor,
    pub(crate) why: Reason,
    pub(crate) joins: Joins,
    /// What else the words can mean, where that was a choice.
    pub(crate) others: Vec<Other>,
}

/// Whether a time of day waits for the day beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joins {
    /// It has all it needs.
    No,
    /// It takes a day where one stands beside it: "the morning".
    Can,
    /// It is no time where none does: "night".
    Must,
}

impl Told {
    pub(crate) fn new(time: Time, anchor: Anchor, why: impl Into<Reason>) -> Self {
        let calendar = Calendar::Gregorian;
        Self {
            time,
            modifier: None,
            bound: None,
            approximate: false,
            calendar,
            anchor,
            why: why.into(),
            joins: Joins::No,
            others: Vec::new(),
        }
    }

    pub(crate) fn with(self, modifier: Modifier) -> Self {
        Self { modifier: Some(modifier), ..self }
    }

    pub(crate) fn about(self) -> Self {
        Self { approximate: true, modifier: self.modifier.or(Some(Modifier::Approx)), ..self }
    }

    /// The same, with one more remark on why.
    pub(crate) fn noting(self, remark: impl Into<Remark>) -> Self {
        Self { why: self.why.and(remark), ..self }
    }

    pub(crate) fn joining(self, joins: Joins) -> Self {
        Self { joins, ..self }
    }

    pub(crate) fn written_in(self, calendar: Calendar) -> Self {
        Self { calendar, ..self }
    }
}
