//! English.

use super::Language;
use crate::{context::Tense, numbers::Order};

mod beside;
mod calendars;
mod clocks;
mod counts;
mod dates;
mod days;
mod decades;
mod homographs;
mod months;
mod names;
mod parts;
mod periods;
mod plurals;
mod quarters;
mod seasons;
mod sets;
mod traps;
mod units;
mod vague;
mod words;
mod years;

/// English, with the order of dates of the American news that most reports come from.
pub(super) const ENGLISH: Language = Language {
    tag: "en",
    words: &[
        words::WORDS,
        words::modifiers::WORDS,
        words::verbs::WORDS,
        words::feasts::WORDS,
        words::deeds::WORDS,
        super::common::SIGNS,
    ],
    rules: &[&[
        dates::RULES,
        months::RULES,
        years::RULES,
        decades::RULES,
        seasons::RULES,
        parts::RULES,
        quarters::RULES,
        units::RULES,
        periods::RULES,
        plurals::RULES,
        sets::RULES,
        days::RULES,
        beside::RULES,
        vague::RULES,
        counts::RULES,
        clocks::RULES,
        calendars::RULES,
        traps::RULES,
    ]],
    order: Order::MonthDay,
    verb_forms: &[
        // "need", "succeed", "indeed"; the few past ones are in the word list.
        ("-eed", Tense::Unknown),
        ("-ed", Tense::Past),
    ],
    articles: false,
    examples: &[],
};
