//! Rules made of slots and hardly a word, which all languages but English share: what is said of "ago" is said
//! of "fa", "vor" and "назад". Each language's examples run them in its own words.

use crate::rule::Rule;

mod calendars;
mod clocks;
mod dates;
mod days;
mod names;
mod parts;
mod seasons;
mod units;
mod years;

pub(super) use calendars::other_month_of_year;
pub(super) use clocks::hour_of_part;
pub(super) use dates::{day_of_shifted_month, day_of_the_month, month_of_short_year};
pub(super) use days::{night_to_day, weekday_with_day};
pub(super) use names::is_name;
pub(super) use units::period_from_now;
pub(super) use years::{bare_year, part_of_year, year_of_two_digits};

/// Of rules that match the same words the first counts.
pub(super) const RULES: &[&[Rule]] = &[
    days::RULES,
    dates::RULES,
    years::RULES,
    seasons::RULES,
    parts::RULES,
    units::RULES,
    clocks::RULES,
    calendars::RULES,
];
