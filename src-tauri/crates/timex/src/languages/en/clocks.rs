//! Times and parts of the day.

use crate::{
    meanings::{Told, clock, days_from, on_day},
    rule::Rule,
    time::{Clock, DayPart},
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "hour-meridiem",
        pattern: "{digits:hour} {meridiem} [{zone}]",
        meaning: |words, context| clock(context, words.time_of_day()?),
        examples: &[("2013-07-12", "It began at 7 p.m. in the hall.", "2013-07-12T19:00")],
        not: &["I am here", "17 p.m."],
    },
    Rule {
        name: "clock-meridiem",
        pattern: "{clock} {meridiem} [{zone}]",
        meaning: |words, context| clock(context, words.time_of_day()?),
        examples: &[("2013-07-12", "at 9:15 a.m. EST", "2013-07-12T09:15")],
        not: &[],
    },
    Rule {
        name: "clock-without-colon",
        pattern: "{digits:hour} {zone}",
        meaning: |words, context| {
            let four = context.tokens[context.at.start].digits == 4;
            if four { clock(context, words.time_of_day()?) } else { None }
        },
        examples: &[("2013-07-12", "It struck at 0440 GMT.", "2013-07-12T04:40")],
        not: &["5 EST"],
    },
    Rule {
        name: "oclock",
        pattern: "({digits:hour} | {number:hour}) o 'clock",
        meaning: |words, context| clock(context, words.time_of_day()?),
        examples: &[("2013-07-12", "at 8 o'clock", "2013-07-12T08:00")],
        not: &[],
    },
    Rule {
        name: "clock-and-part",
        pattern: "({digits:hour} | {clock}) [o 'clock] in the {part}",
        meaning: |words, context| {
            let told = words.time_of_day()?;
            let later = told.hour < 12 && matches!(words.part()?, DayPart::Afternoon | DayPart::Evening);
            clock(context, Clock { hour: told.hour + if later { 12 } else { 0 }, ..told })
        },
        examples: &[("2013-07-12", "at 3 o'clock in the afternoon", "2013-07-12T15:00")],
        not: &[],
    },
    Rule {
        name: "part-of-day",
        pattern: "[the] {part}",
        meaning: |words, context| on_day(days_from(&context.now(), 0), words.part()?).map(Told::weak),
        examples: &[("2013-07-12", "Shots were heard on Tuesday evening.", "2013-07-09TEV")],
        not: &[],
    },
];
