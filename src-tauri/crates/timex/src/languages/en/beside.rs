//! Days told by what they stand beside: an event, a feast, another day.

use crate::{
    context::Base,
    meanings::{
        Told, holiday_nearby, holiday_of, lasting, shifted, unresolved, weekday, weekday_from,
        weekday_shifted,
    },
    reason::{BasePlace, Ground, Relation},
    rule::Rule,
    time::{Amount, Time, Unit},
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "weekday-from-event",
        pattern: "[the] {ordinal} {weekday} >> after|before",
        meaning: |words, _| unresolved(format!("XXXX-WXX-{}", words.weekday()?), Ground::FromEvent),
        examples: &[("2013-07-12", "They met on the second Sunday after the fire.", "XXXX-WXX-7")],
        not: &["the second Sunday of May 1995"],
    },
    Rule {
        name: "nth-day-of-event",
        pattern: "[the] ({ordinal} | final) day >> (of | in office|power|court|hospital|jail | on the job)",
        meaning: |_, _| unresolved("XXXX-XX-XX".to_owned(), Ground::FromEvent),
        examples: &[("2013-07-12", "They broke out on the second day of fighting.", "XXXX-XX-XX")],
        not: &["the first day of March 1901"],
    },
    Rule {
        name: "eve-of-event",
        pattern: "[the] eve >> of (the|his|her|its|their|a|an | {day} | {month} | {holiday})",
        meaning: |_, context| {
            if context.ends_with_capital() { None } else { lasting(Amount::whole(1), Unit::Day) }
        },
        examples: &[],
        not: &["on the eve of war", "on the eve of the vote", "Eve of the valley"],
    },
    Rule {
        name: "anniversary-of-event",
        pattern: "[the] ({ordinal} anniversary | centenary | bicentenary) >> of",
        meaning: |words, _| {
            let years = match (words.has("centenary"), words.has("bicentenary")) {
                (true, _) => 100,
                (_, true) => 200,
                _ => words.ordinal()?,
            };
            lasting(Amount::whole(years), Unit::Year)
        },
        examples: &[],
        not: &["the tenth anniversary of a bank"],
    },
    Rule {
        name: "unit-to-event",
        pattern: "the {unit} >> before|after (the | {number} | {day} | {holiday} | his | her | its | their | he | she | it | they | this | that)",
        meaning: |words, context| match words.unit()? {
            unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year) if !words.is_plural() => {
                match context.described_date(unit) {
                    Some(date) => shifted(&date, 0, unit),
                    None => lasting(Amount::whole(1), unit),
                }
            }
            _ => None,
        },
        examples: &[
            ("2013-07-12", "The day after the fire they left.", "XXXX-XX-XX"),
            ("2013-07-12", "It fell in 1911, the year after it had been restored.", "1911"),
            ("2013-07-12", "It was sold on 4 May, the day before the fire.", "2013-05-04"),
        ],
        not: &["They met the day before."],
    },
    Rule {
        name: "part-to-event",
        pattern: "the {part} >> before|after (the|his|her|its|their | {holiday})",
        meaning: |_, context| {
            let itself = context.follows(&["in", "during", "through", "throughout"]);
            if itself { None } else { lasting(Amount::whole(1), Unit::Day) }
        },
        examples: &[("2013-07-12", "The morning after the storm they left.", "XXXX-XX-XXTMO")],
        not: &["They left in the morning after the storm."],
    },
    Rule {
        name: "weekday-to-holiday",
        pattern: "[the] {weekday} before|after {holiday} [{year}]",
        meaning: |words, context| {
            let feast = match words.year() {
                // Weekdays of Julian days are not reckoned.
                Some(..=1582) => return None,
                None if context.is_followed_by(|word| matches!(word, Word::Digits(_, 4))) => return None,
                Some(year) => holiday_of(year, words.holiday()?)?,
                None => holiday_nearby(context, words.holiday()?)?,
            };
            let shift = if words.has("before") { -1 } else { 1 };
            match feast.time {
                Time::Day(day) => {
                    let side = if shift < 0 { Relation::LastBefore } else { Relation::NextAfter };
                    let base =
                        Base { time: Some(Time::Day(day)), anchor: feast.anchor, place: BasePlace::Beside };
                    Some(Told { why: side.to(&base).into(), ..weekday_from(&base, words.weekday()?, shift)? })
                }
                _ => None,
            }
        },
        examples: &[
            ("2013-07-12", "He fled on the Friday before Palm Sunday.", "2013-03-22"),
            ("", "on the Monday after Easter 1798", "1798-04-09"),
        ],
        not: &[],
    },
    Rule {
        name: "day-before-weekday",
        pattern: "the day before|after [{shift}] {weekday}",
        meaning: |words, context| {
            let told = match words.shift() {
                Some(shift) => weekday_shifted(context, words.weekday()?, shift)?,
                None => weekday(context, words.weekday()?)?,
            };
            let step = if words.has("before") { -1 } else { 1 };
            Some(told.changed(|time| time.moved(step, Unit::Day)))
        },
        examples: &[("2013-07-12", "the day before last Tuesday", "2013-07-08")],
        not: &[],
    },
];
