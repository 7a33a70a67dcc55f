//! Ways of writing dates that all languages share; they take each language's words and order.

use chrono::Datelike;

use super::Language;
use crate::{
    context::Context,
    meanings::{Cue, clock, complete, day, nothing},
    numbers::{self, Order},
    reason::Ground,
    rule::{Rule, Words},
    time::{Clock, Time},
    tokens::{Gap, Shape},
    words::{Word, WordList},
};

/// What a text is read with whose language has no words here.
pub(crate) const ANY: Language = Language {
    tag: "und",
    words: &[SIGNS],
    rules: &[],
    order: Order::DayMonth,
    verb_forms: &[],
    articles: false,
    examples: &[],
};

/// A time of day that has a name: "noon".
pub(crate) const fn hour(hour: u32) -> Word {
    Word::Clock(Clock::at(hour, 0))
}

/// Signs and marks of clocks that are the same everywhere.
pub(crate) const SIGNS: WordList = &[("UTC", Word::Zone(0)), ("GMT", Word::Zone(0)), ("Z", Word::Zone(0))];

pub(crate) const RULES: &[Rule] = &[
    Rule {
        name: "date-in-digits",
        pattern: "[{weekday} [,]] {date}",
        meaning: |words, context| {
            let (year, month, date) = words.date()?;
            let told = day(year, month, date)?;
            // "2013-07-12" has but one order.
            let in_order = context.tokens[context.at.start].digits == 4;
            let other = day(year, date, month).filter(|_| !in_order);
            // One that is the day of publication is meant, whatever the order of the language.
            let (told, other) = match other {
                Some(other) if context.published == other.time.first_day() => (other, Some(told)),
                other => (told, other),
            };
            let other = other.map(|told| told.time);
            Some(told.rather_than(other, Cue::OrderOfDigits, Ground::OtherOrder))
        },
        examples: &[
            ("", "Signed 2013-07-12 in Vienna", "2013-07-12"),
            ("", "born 24.12.1987 in Ulm", "1987-12-24"),
            ("2010-09-11", "dated 11/09/2010", "2010-09-11"),
        ],
        not: &["call 555-12-1234"],
    },
    Rule {
        name: "moment-in-digits",
        pattern: "[{weekday} [,]] {date} [+t|at|,|@|-] {clock} [{meridiem}] [{zone}]",
        meaning: |words, _| {
            let (year, month, date) = words.date()?;
            let Time::Day(day) = day(year, month, date)?.time else { return None };
            complete(Time::Moment(day, words.time_of_day()?))
        },
        examples: &[
            ("", "logged 2013-07-12T09:30:00Z by the server", "2013-07-12T09:30:00Z"),
            ("", "sent 2013-07-12, 21:05", "2013-07-12T21:05"),
        ],
        not: &[],
    },
    Rule {
        name: "moment-with-offset",
        pattern: "{date} [+t|at|,] {clock} ([GMT|UTC] + {clock:offset} | [GMT|UTC] +-|− {clock:offset})",
        meaning: |words, _| {
            let (year, month, date) = words.date()?;
            let Time::Day(day) = day(year, month, date)?.time else { return None };
            complete(Time::Moment(day, words.time_of_day()?))
        },
        examples: &[("", "logged 2013-07-12T09:30:00+02:00 by the server", "2013-07-12T09:30:00")],
        not: &[],
    },
    Rule {
        name: "clock-with-offset",
        pattern: "{clock} ([GMT|UTC] + {clock:offset} | GMT|UTC +-|− {clock:offset})",
        meaning: |words, context| clock(context, words.time_of_day()?),
        examples: &[("2013-07-12", "It was sent at 14:30 UTC+02:00 from Cairo", "2013-07-12T14:30")],
        not: &[],
    },
    Rule {
        name: "clock",
        pattern: "{clock} [{zone} | {local-time}]",
        meaning: |words, context| {
            // "in 3:45.67" is how long somebody ran.
            let stop =
                context.precedes(&["."]) && context.token_after().is_some_and(|stop| stop.gap == Gap::None);
            let next = context.tokens.get(context.at.end + 1);
            let measured =
                stop && next.is_some_and(|next| next.gap == Gap::None && next.shape == Shape::Digits);
            if measured { None } else { clock(context, words.time_of_day()?) }
        },
        examples: &[("2013-07-12", "The shot fell at 14:30 in the yard", "2013-07-12T14:30")],
        not: &["She swam it in 4:12.35 minutes"],
    },
    Rule {
        name: "moment-of-a-picture",
        pattern: "{year} +: +{month-number} +: +{day} {clock}",
        meaning: |words, _| {
            let date = day(words.year()?, words.month()?, words.day()?)?;
            let clock = words.clock()?;
            date.map(|time| Some(Time::Moment(time.first_day()?, clock)))
        },
        examples: &[("", "EXIF 2022:03:01 09:14:22", "2022-03-01T09:14:22")],
        not: &["2022:13:01 09:14:22"],
    },
    Rule {
        name: "short-quarter",
        pattern: "(Q +{digits} | {digits} +Q) ([,|of|-|–] {year} | +{two-digits} | '|’ +{two-digits})",
        meaning: |words, context| match words.count("digits")? {
            quarter @ 1..=4 => complete(Time::Quarter(year_of_report(words, context)?, quarter)),
            _ => None,
        },
        examples: &[
            ("", "Umsatz in Q2 1999", "1999-Q2"),
            ("", "ventes de 2Q 1999", "1999-Q2"),
            ("2013-07-12", "1Q13 was weak", "2013-Q1"),
        ],
        not: &["Q7 1999", "he read 1Q84"],
    },
    Rule {
        name: "short-half",
        pattern: "(H +{digits} | {digits} +H) ([,|of|-|–] {year} | +{two-digits} | '|’ +{two-digits})",
        meaning: |words, context| match words.count("digits")? {
            half @ 1..=2 => complete(Time::Half(year_of_report(words, context)?, half)),
            _ => None,
        },
        examples: &[("", "sales of H1 2013", "2013-H1")],
        not: &["H5 2013"],
    },
    Rule {
        name: "telephone",
        pattern: "{digits} - {digits:second} - {digits:third} +- {digits:fourth}",
        meaning: |_, _| nothing(),
        examples: &[],
        not: &[],
    },
];

/// Years from publication that a report of a business may name by two digits: "1Q84" is a novel.
const YEARS_OF_REPORTS: i32 = 15;

/// The year of a quarter or half, where it has two digits only if it is near publication.
fn year_of_report(words: &Words, context: &Context) -> Option<i32> {
    words.year().or_else(|| {
        let year = i32::try_from(numbers::full_year(words.count("two-digits")?)).ok()?;
        let near = (context.published?.year() - year).abs() <= YEARS_OF_REPORTS;
        near.then_some(year)
    })
}
