//! Parts of a longer time, by their place in it: "the first nine months of 2018", "the last Friday of next month".

use edtf::Modifier;

use crate::{
    context::Context,
    holidays::{Holiday, nth_weekday},
    meanings::{
        Side, Told, WeekOfMonth, complete, holiday_nearby, holiday_of, month, month_nearby, nearest, part_of,
        season_nearby, shifted, units_within, week_of_month,
    },
    rule::{Rule, Words},
    time::{Time, Unit},
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "units-of-a-whole",
        pattern: "[the] first|last|final|opening|closing|dying|early|later|latter [{number}] {unit} of|in \
                  ({month} [[,|of] {year}] | [the] {season} [of] {year} | the {season} | {year} | {shift} {unit:whole} | \
                  the {unit:whole} | the {ordinal} century [{era}] | the {year:decade} (+s | 's))",
        meaning: |words, context| {
            let side = match ["first", "opening", "early"].iter().any(|word| words.has(word)) {
                true => Side::First,
                false => Side::Last,
            };
            let vague = ["early", "later", "latter"].iter().any(|word| words.has(word));
            if vague && !words.is_plural() { None } else { units_within(words, side, whole(words, context)) }
        },
        examples: &[
            ("", "Exports fell in the first nine months of 2018.", "2018-01-01/2018-09-30"),
            ("", "the last three months of 1944", "1944-Q4"),
            ("", "the first six months of 1939", "1939-H1"),
            ("", "in the last two quarters of 1990", "1990-H2"),
            ("2013-07-12", "in the first six months of this year", "2013-H1"),
            ("2013-07-12", "sales in the final quarter of last year", "2012-Q4"),
            ("", "in the opening quarter of 2011", "2011-Q1"),
            ("", "on the last day of February 1944", "1944-02-29"),
            ("", "the first day of 1801", "1801-01-01"),
            ("", "the last week of May 1968", "1968-W22"),
            ("", "The first week of 2019 was quiet.", "2019-W01"),
            ("2013-07-12", "The last ten days of June brought hail.", "2013-06-21/2013-06-30"),
            ("", "In the closing months of 1918 the front moved.", "1918 END"),
            ("", "in the dying days of 1999", "1999 END"),
            ("", "in the last decade of the 19th century", "189"),
            ("", "the early years of the 1930s", "193 START"),
            ("", "the first years of the 2nd century BC", "BC01 START"),
        ],
        not: &["the first months of the war", "the last week of rain"],
    },
    Rule {
        name: "week-of-month",
        pattern: "the {ordinal} week of|in {month} [[,|of] {year}]",
        meaning: |words, context| {
            week_of_month(context, WeekOfMonth::Nth(words.ordinal()?), words.month()?, words.year())
        },
        examples: &[("", "in the second week of May 1968", "1968-W19")],
        not: &[],
    },
    Rule {
        name: "weekend-of-month",
        pattern: "the ({ordinal} | last) weekend of|in {month} [[,|of] {year}]",
        meaning: |words, context| {
            let (which, month) = (which(words)?, words.month()?);
            let weekend =
                |year| Some(Time::containing(nth_weekday(year, month, SATURDAY, which)?, Unit::Weekend));
            match words.year() {
                Some(year) => complete(weekend(year)?),
                None => nearest(context, &format!("XXXX-{month:02}"), weekend),
            }
        },
        examples: &[
            ("", "the first weekend of June 1968", "1968-W22-WE"),
            ("", "the last weekend of June 1968", "1968-W26-WE"),
        ],
        not: &[],
    },
    Rule {
        name: "nth-weekday-of-month",
        pattern: "[the] ({ordinal} | last) {weekday} of|in {month} [[,] {year}]",
        meaning: |words, context| {
            let (which, weekday, month) = (which(words)?, words.weekday()?, words.month()?);
            let day = |year| Some(Time::Day(nth_weekday(year, month, weekday, which)?));
            match words.year() {
                Some(year) => complete(day(year)?),
                None => nearest(context, &format!("XXXX-{month:02}-XX"), day),
            }
        },
        examples: &[
            ("", "the second Tuesday of May 1995", "1995-05-09"),
            ("", "the last Friday of March 1995", "1995-03-31"),
        ],
        not: &[],
    },
    Rule {
        name: "nth-weekday-of-shifted-month",
        pattern: "[the] ({ordinal} | last) {weekday} of|in ({shift} | that [same] | the same) {unit}",
        meaning: |words, context| {
            let month = match (words.unit()?, words.shift()) {
                (Unit::Month, Some(shift)) => shifted(&context.now(), shift, Unit::Month)?,
                (Unit::Month, None) => shifted(&context.story(), 0, Unit::Month)?,
                _ => return None,
            };
            let (which, weekday) = (which(words)?, words.weekday()?);
            Some(month.changed(|time| match time {
                Time::Month(year, month) => Some(Time::Day(nth_weekday(*year, *month, weekday, which)?)),
                _ => None,
            }))
        },
        examples: &[
            ("2013-07-12", "The court sits on the first Tuesday of next month.", "2013-08-06"),
            (
                "2013-07-12",
                "They met on 3 May 1901, and again on the last Monday of that month.",
                "1901-05-27",
            ),
        ],
        not: &["the first Tuesday of next year"],
    },
    Rule {
        name: "nth-day-of-holiday",
        pattern: "[the] ({ordinal} | last | final) day of ({holiday} | {other-month}) [[of|,] {digits}]",
        meaning: |words, context| {
            let days = words.ordinal().and_then(|day| Some(i64::from(day.checked_sub(1)?)));
            let month = || words.other_month().map(|(calendar, month)| Holiday::OtherMonth(calendar, month));
            let holiday = words.holiday().or_else(month)?;
            let told = match words.count("digits") {
                Some(year) => holiday_of(i32::try_from(year).ok().filter(|year| *year >= 1000)?, holiday),
                None => holiday_nearby(context, holiday),
            };
            Some(told?.changed(|time| match (days, time) {
                (Some(days), _) => time.moved(days, Unit::Day),
                (None, Time::Span(_, last)) => Some(Time::Day(*last)),
                (None, _) => None,
            }))
        },
        examples: &[
            ("2013-07-12", "The market was hit on the second day of Eid al-Adha.", "2012-10-27"),
            ("", "on the third day of Passover 1943", "1943-04-22"),
            ("", "on the first day of Muharram 1443", "2021-08-09"),
            ("", "on the last day of Ramadan 2012", "2012-08-18"),
        ],
        not: &["the second day of the siege"],
    },
    Rule {
        name: "fraction-of-century",
        pattern: "[the] ({ordinal:part} | latter | last | final) half|third|quarter of the \
                  ({ordinal} century [{era}] | {year:decade} (+s | 's))",
        meaning: |words, _| {
            let parts = [("half", 2), ("third", 3), ("quarter", 4)];
            let (_, parts) = parts.into_iter().find(|(word, _)| words.has(word))?;
            let edge = match words.count("part") {
                Some(1) => Modifier::Start,
                None => Modifier::End,
                Some(part) if part == parts => Modifier::End,
                Some(part) if part < parts => Modifier::Mid,
                _ => return None,
            };
            part_of(century_or_decade(words), edge)
        },
        examples: &[
            ("", "in the first half of the 16th century", "15 START"),
            ("", "plague came in the latter half of the 14th century", "13 END"),
            ("", "a church of the first quarter of the 15th century", "14 START"),
            ("", "The second half of the 1970s was lean.", "197 END"),
        ],
        not: &["the third half of the 15th century"],
    },
];

const SATURDAY: u32 = 6;

/// Which of several: the last is -1.
fn which(words: &Words) -> Option<i32> {
    words.ordinal().map_or(Some(-1), |ordinal| i32::try_from(ordinal).ok())
}

/// The time that something is a part of.
fn whole(words: &Words, context: &Context) -> Option<Told> {
    if let Some(told) = century_or_decade(words) {
        return Some(told);
    }
    if let Some(Word::Unit(unit)) = words.get("whole") {
        return match words.shift() {
            Some(shift) => shifted(&context.now(), shift, unit),
            None if matches!(unit, Unit::Week | Unit::Month | Unit::Year) && !is_of_something(context) => {
                shifted(&context.season_of_telling(), 0, unit)
            }
            None => None,
        };
    }
    match (words.month(), words.season(), words.year()) {
        (Some(number), _, Some(year)) => month(year, number),
        (Some(number), ..) => month_nearby(context, number),
        (_, Some(season), Some(year)) => complete(Time::Season(year, season)),
        (_, Some(season), None) => season_nearby(context, season),
        (.., year) => complete(Time::Year(year?)),
    }
}

/// Whether the whole is told to be that of something: "the year of the flood".
fn is_of_something(context: &Context) -> bool {
    context.precedes(&["of", "that", "when", "after", "before", "since", "following"])
}

fn century_or_decade(words: &Words) -> Option<Told> {
    if let Some(first) = words.count("decade") {
        let first = i32::try_from(first).ok()?;
        return if first % 10 == 0 { complete(Time::Decade(first / 10)) } else { None };
    }
    let century = i32::try_from(words.ordinal()?).ok()?;
    complete(if words.before_christ() { Time::CenturyBefore(century) } else { Time::Century(century - 1) })
}
