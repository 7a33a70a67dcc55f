//! English.

use super::Language;
use crate::numbers::Order;

mod rules;
mod words;

/// English, with the order of dates of the American news that most reports come from.
pub(super) const ENGLISH: Language = Language {
    tag: "en",
    words: &[words::WORDS, super::common::SIGNS],
    rules: &[rules::DATES, rules::PERIODS, rules::RELATIVE, rules::CLOCKS, rules::CALENDARS, rules::TRAPS],
    order: Order::MonthDay,
    past_ending: "ed",
    articles: false,
};
