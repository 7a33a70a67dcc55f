//! Dates with a month.

use std::cmp::Ordering;

use chrono::Datelike;

use super::{names::is_name, years::year_of_two_digits};
use crate::{
    context::{Context, Tense},
    holidays::nth_weekday,
    meanings::{
        Cue, Told, WeekOfMonth, complete, day, day_nearby, in_year_of, missing, month, month_nearby, nearest,
        on_day, shifted, shifted_yearly, week_of_month, weekday_and_day,
    },
    reason::Ground,
    rule::{Rule, Words},
    time::{DayPart, Time, Unit},
    tokens::{Gap, Shape, Token},
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "date",
        pattern: "[{weekday} [,] [{joint}]] {day} [{joint}] {month} [,] [{joint}] {year} [{year-mark}]",
        meaning: full_date,
        examples: &[],
        not: &[],
    },
    Rule {
        name: "month-day-year",
        pattern: "[{weekday} [,]] {month} {day} [,] {year}",
        meaning: full_date,
        examples: &[],
        not: &[],
    },
    Rule {
        name: "date-with-signs",
        pattern: "{day} +-|/|. +{month} +-|/|. +{year}",
        meaning: full_date,
        examples: &[],
        not: &[],
    },
    Rule {
        name: "day-month",
        pattern: "[{weekday} [,] [{joint}]] {day} [{joint}] {month}",
        meaning: full_date,
        examples: &[],
        not: &[],
    },
    Rule {
        name: "day-month-shifted",
        pattern: "({shift} {day} [{joint}] {month} | {day} [{joint}] {month} {shift})",
        meaning: |words, context| {
            let (month, date) = (words.month()?, words.day()?);
            let blank = format!("XXXX-{month:02}-{date:02}");
            shifted_yearly(&context.now(), words.shift()?, &blank, |year| Some(day(year, month, date)?.time))
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "day-of-shifted-month",
        pattern: "{day} [.] [{joint}] ({shift} {unit} | {unit} {shift})",
        meaning: |words, context| {
            // "23/04 el próximo mes" is a date of its own.
            let signed = context.follows(&["/", "-"]);
            if words.unit()? != Unit::Month || words.is_plural() || signed {
                return None;
            }
            day_of_shifted_month(words, context, words.shift()?)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "first-day-of-range",
        pattern: "{day} >> -|–|{joint} [{joint}] {day:last} [{joint}] {month} [[{joint}] {year}]",
        // "alle 12 del 30 novembre" is an hour of one day.
        meaning: |words, context| {
            let is_hour = context.is_preceded_by(|word| *word == Word::OClock);
            if is_hour { None } else { full_date(words, context) }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "first-month-of-range",
        pattern: "{month} [.] >> -|–|/|{joint}|bis|bzw|ile|ad [{joint}] {month:last} [.] [,] [{joint}] {year}",
        meaning: |words, _| {
            let (first, last) = (words.month()?, words.count("last")?);
            month(words.year()? - i32::from(first > last), first)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "day-in-words",
        pattern: "{number} [{joint}] {month} [[,] [{joint}] {year} [{year-mark}]]",
        meaning: |words, context| {
            let written = context.tokens[context.at.start].shape != Shape::Digits;
            let date = words.count("number").filter(|date| written && (2..=31).contains(date))?;
            let month = words.month()?;
            match words.year() {
                Some(year) => day(year, month, date),
                None => day_nearby(context, month, date),
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "week-of-month",
        pattern: "[la] ({ordinal} | {shift}) {unit} [{joint}] [{joint}] {month} [[{joint}] {year} [{year-mark}]]",
        meaning: |words, context| {
            let which = match (words.ordinal(), words.shift()) {
                (Some(nth), _) => WeekOfMonth::Nth(nth),
                (None, Some(-1)) => WeekOfMonth::Last,
                _ => return None,
            };
            let is_week = words.unit()? == Unit::Week && !words.is_plural();
            if is_week { week_of_month(context, which, words.month()?, words.year()) } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "nth-weekday-of-month",
        pattern: "({ordinal} | {shift}) {weekday} [{joint}] [{joint}] {month} [[{joint}] {year} [{year-mark}]]",
        meaning: |words, context| {
            // "the last Sunday of April": "last" counts from the month's end.
            let which = match words.ordinal() {
                Some(ordinal) => i32::try_from(ordinal).ok()?,
                None => {
                    if words.shift()? == -1 {
                        -1
                    } else {
                        return None;
                    }
                }
            };
            let (weekday, month) = (words.weekday()?, words.month()?);
            let day = |year| Some(Time::Day(nth_weekday(year, month, weekday, which)?));
            match words.year() {
                Some(year) => complete(day(year)?),
                None => nearest(context, &format!("XXXX-{month:02}-XX"), day),
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "night-between-days",
        pattern: "{part} [{joint}] [{joint}] {day} [{month:first-month}] {joint} [{joint}] {day:last} [{joint}] {month} [[{joint}] {year} [{year-mark}]]",
        meaning: |words, context| {
            let first = match words.count("first-month") {
                Some(month) => (month, words.day()?),
                None => (words.month()?, words.day()?),
            };
            let night = words.part()? == DayPart::Night;
            let told = match words.year() {
                Some(year) => day(year, first.0, first.1),
                None => day_nearby(context, first.0, first.1),
            };
            if night { on_day(told, DayPart::Night) } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "month-year",
        pattern: "{month} [,] [{joint}] {year} [{year-mark}]",
        meaning: |words, _| month(words.year()?, words.month()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "month",
        pattern: "{month}",
        meaning: |words, context| {
            let word = &context.text[context.tokens[context.at.start].range()];
            let word = word.to_lowercase();
            let short = word.chars().count() <= 3 && !MAYS.contains(&word.as_str()) || word == SEVEN;
            if short || is_name(context) || begins_compound(context) {
                None
            } else {
                month_nearby(context, words.month()?)
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "month-shifted",
        pattern: "({shift} {month} | [{unit} [{joint}]] {month} {shift})",
        meaning: |words, context| {
            // "el mes de marzo pasado"
            let month = words.month().filter(|_| words.unit().is_none_or(|unit| unit == Unit::Month))?;
            let blank = format!("XXXX-{month:02}");
            shifted_yearly(&context.now(), words.shift()?, &blank, |year| Some(Time::Month(year, month)))
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "month-of-shifted-year",
        pattern: "[{day} [{joint}]] {month} [{joint}] [{joint}] ({shift} {unit} | {unit} {shift} | {unit-shift})",
        meaning: |words, context| {
            let (shift, unit) = words.unit_shift().or_else(|| Some((words.shift()?, words.unit()?)))?;
            let (month, date) = (words.month()?, words.day());
            if unit != Unit::Year {
                return None;
            }
            in_year_of(shifted(&context.season_of_telling(), shift, unit), |year| match date {
                Some(date) => Some(day(year, month, date)?.time),
                None => Some(Time::Month(year, month)),
            })
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "month-in-digits",
        pattern: "{month-number} +/ +{year}",
        meaning: |words, context| {
            let signs = ["/", "-", "."];
            let longer = (context.follows(&signs) && context.tokens[context.at.start].gap == Gap::None)
                || context.precedes(&signs[..2]);
            if longer { None } else { month(words.year()?, words.count("month-number")?) }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "month-named",
        pattern: "{unit} [{joint}] {month} [[{joint}] {year} [{year-mark}]]",
        meaning: |words, context| match (words.unit()?, words.year()) {
            (Unit::Month, Some(year)) => month(year, words.month()?),
            (Unit::Month, None) => month_nearby(context, words.month()?),
            _ => None,
        },
        examples: &[],
        not: &[],
    },
];

/// Whether the word goes on as part of a name: "März-Verlag", unlike "März-April".
fn begins_compound(context: &Context) -> bool {
    let rest = context.tokens.get(context.at.end..context.at.end + 2);
    let unknown = |rest: &[Token]| {
        rest.iter().all(|token| token.gap == Gap::None)
            && rest[1].shape == Shape::Capital
            && rest[1].symbol == 0
    };
    context.precedes(&["-", "–"]) && rest.is_some_and(unknown)
}

fn full_date(words: &Words, context: &Context) -> Option<Told> {
    let (month, date) = (words.month()?, words.day()?);
    match (words.year(), words.weekday()) {
        (Some(year), _) => day(year, month, date),
        (None, Some(weekday)) => weekday_and_day(context, weekday, month, date),
        (None, None) => day_nearby(context, month, date),
    }
}

/// "maio de 68", "3 de maio de 68": a month of a year of two digits, which are too many for a day.
pub(in crate::languages) fn month_of_short_year(words: &Words, context: &Context) -> Option<Told> {
    let year =
        words.count("two-digits").filter(|digits| *digits > 31).and(year_of_two_digits(words, context))?;
    match words.day() {
        Some(date) => day(year, words.month()?, date),
        None => month(year, words.month()?),
    }
}

/// French for seven, and September for short where a day or year stands beside it.
const SEVEN: &str = "sept";

/// Months of three letters that are whole words; others ("Jan", "mar") are also names and seas.
const MAYS: [&str; 8] = ["mai", "mei", "май", "мая", "мае", "маю", "μάη", "μάης"];

/// The day of the month that is so many months from that of publication: "el 5 del mes pasado".
pub(in crate::languages) fn day_of_shifted_month(
    words: &Words,
    context: &Context,
    months: i64,
) -> Option<Told> {
    let date = words.day()?;
    let base = context.now();
    if base.day().is_none() {
        return missing(format!("XXXX-XX-{date:02}"));
    }
    let month = shifted(&base, months, Unit::Month)?;
    let Time::Month(year, number) = month.time else { return Some(month) };
    Some(Told { time: day(year, number, date)?.time, ..month })
}

/// The last such day on or before publication, or the next where "next" stands before it or the verb tells of the future.
pub(in crate::languages) fn day_of_the_month(words: &Words, context: &Context) -> Option<Told> {
    let base = context.now();
    let date = words.day()?;
    let Some(published) = base.day() else { return missing(format!("XXXX-XX-{date:02}")) };
    let tense = match words.shift() {
        Some(0) => return day_of_shifted_month(words, context, 0),
        Some(shift) if shift > 0 => Tense::Future,
        Some(_) => Tense::Past,
        None => context.tense(),
    };
    let months = match (tense, date.cmp(&published.day())) {
        (Tense::Future, Ordering::Less) => 1,
        (Tense::Past | Tense::Unknown, Ordering::Greater) => -1,
        _ => 0,
    };
    let in_month = |months| {
        let of_month = crate::time::add(published.with_day(1)?, months, Unit::Month)?;
        day(of_month.year(), of_month.month(), date)
    };
    let told = in_month(months)?;
    let (other, side) = match told.time.first_day()? > published {
        true => (-1, Ground::OneBefore),
        false => (1, Ground::OneAfter),
    };
    let other = in_month(months + other).map(|told| told.time);
    let told = Told { anchor: base.anchor, why: Ground::NearestOfMonth.into(), ..told };
    Some(told.rather_than(other, Cue::DayOfMonth, side))
}
