//! Dates of other calendars, and dates told in two.

use edtf::Calendar;

use crate::{
    calendars,
    context::Context,
    meanings::{Told, complete, day, other_day, other_day_nearby, other_month, other_year},
    rule::{Rule, Words},
    time::Time,
    words::Word,
};

/// A month of another calendar in a year of four digits.
pub(in crate::languages) fn other_month_of_year(words: &Words) -> Option<Told> {
    let (calendar, month) = words.other_month()?;
    // Of the calendars whose years have three digits, that of Islam alone is told of such a time.
    let first = if calendar == Calendar::Islamic { 100 } else { 1000 };
    let year = words.count("digits").filter(|year| *year > first)?;
    other_month(calendar, i32::try_from(year).ok()?, month)
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "other-day-month-year",
        pattern: "[{weekday} [,]] {day} [{joint}] {other-month} [,] [{joint}] {digits} [{year-mark}] [{calendar}]",
        meaning: |words, context| {
            // "from 3 Khordad to 7 Tir": the 7 is no year.
            let is_day = context.is_followed_by(|word| matches!(word, Word::OtherMonth(..)));
            let (calendar, month) = words.other_month().filter(|_| !is_day)?;
            other_day(calendar, i32::try_from(words.count("digits")?).ok()?, month, words.day()?)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "other-day-month",
        pattern: "[{weekday} [,]] {day} [{joint}] {other-month}",
        meaning: |words, context| {
            let (calendar, month) = words.other_month()?;
            other_day_nearby(context, calendar, month, words.day()?)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "other-month-year",
        pattern: "{other-month} [,] [{joint}] {digits} [{year-mark}] [{calendar}]",
        meaning: |words, _| other_month_of_year(words),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "first-other-day-of-range",
        pattern: "{day} >> -|–|{joint} [{joint}] {day:last} [{joint}] {other-month} [[{joint}] {digits} [{year-mark}]]",
        meaning: first_other_day,
        examples: &[],
        not: &[],
    },
    Rule {
        name: "first-other-day-of-months",
        pattern: "{day} [{joint}] {other-month} >> -|–|{joint} [{joint}] {day:last} [{joint}] {other-month:last-month} [{joint}] {digits} [{year-mark}]",
        meaning: first_other_day,
        examples: &[],
        not: &[],
    },
    Rule {
        name: "first-other-month-of-range",
        pattern: "{other-month} >> -|{joint} {other-month:last} [{joint}] {digits}",
        meaning: |words, _| other_month_of_year(words),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "day-in-both-styles",
        pattern: "{day} [[{joint}] {month}] \\( {day:new} [{joint}] {month:new-month} \\) [{joint}] {year} [{year-mark}]",
        meaning: |words, _| day(words.year()?, words.count("new-month")?, words.count("new")?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "day-of-calendar",
        pattern: "{day} [{joint}] {month} [,] [{joint}] {year} [{year-mark}] [,] [\\(] {calendar} [\\)]",
        meaning: |words, _| other_day(words.calendar()?, words.year()?, words.month()?, words.day()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "year-of-calendar",
        pattern: "({digits} [{year-mark}] {calendar} | {year-mark} {digits} {calendar} | {calendar} [{year-mark}] {digits})",
        meaning: |words, _| {
            let year = i32::try_from(words.count("digits")?).ok()?;
            match words.calendar()? {
                Calendar::Gregorian => complete(Time::Year(year)),
                Calendar::Julian => None,
                calendar => other_year(calendar, year),
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "republican-date",
        pattern: "{day} [{joint}] {republican-month} [,] [{joint}] [{year-mark}] ({roman:year} | {digits:year})",
        meaning: |words, _| {
            let (year, month) = (words.count("year")?, words.count("republican-month")?);
            complete(Time::Day(calendars::republican(year, month, words.day()?)?))
        },
        examples: &[],
        not: &[],
    },
];

/// The first day of a range, in the year that is told of the last.
fn first_other_day(words: &Words, context: &Context) -> Option<Told> {
    let ((calendar, month), date) = (words.other_month()?, words.day()?);
    match words.count("digits") {
        Some(year) => other_day(calendar, i32::try_from(year).ok()?, month, date),
        None => other_day_nearby(context, calendar, month, date),
    }
}
