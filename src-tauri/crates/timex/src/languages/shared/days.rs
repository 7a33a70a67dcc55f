//! Days named from the telling or by the week, what recurs, holidays, and what is only "now" or "then".

use crate::{
    meanings::{
        Joins, Told, days_from, every, holiday_nearby, holiday_of, on_day, recurring, shifted, vague,
        weekday, weekday_shifted,
    },
    rule::Rule,
    time::{Amount, Time, Unit, Vague},
    words::Word,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "vague",
        pattern: "{vague}",
        meaning: |words, _| vague(words.vague()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "weekday",
        pattern: "{weekday}",
        meaning: |words, context| weekday(context, words.weekday()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "weekday-of-week",
        pattern: "{weekday} [{joint}] {shift} {unit}",
        meaning: |words, context| {
            if words.unit()? != Unit::Week {
                return None;
            }
            let week = shifted(&context.now(), words.shift()?, Unit::Week)?;
            let Some(monday) = week.time.first_day() else { return Some(week) };
            let day = crate::time::add(monday, i64::from(words.weekday()?) - 1, Unit::Day)?;
            Some(Told { time: Time::Day(day), ..week })
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "weekday-part",
        pattern: "{weekday-part}",
        meaning: |words, context| match words.get("weekday-part")? {
            Word::WeekdayPart(day, part) => on_day(weekday(context, day), part),
            _ => None,
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "weekday-shifted",
        pattern: "({shift} {weekday} | {weekday} {shift})",
        meaning: |words, context| weekday_shifted(context, words.weekday()?, words.shift()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "relative-day",
        pattern: "{relative} [[,] {weekday}]",
        meaning: |words, context| {
            let part_of_day = words.relative()? == 1 && context.follows(&["la", "esta", "am"]);
            match words.relative()? {
                _ if part_of_day => None,
                // Histories say "today" of their own age.
                0 if context.narrative => vague(Vague::Present),
                days => days_from(&context.now(), days),
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "relative-part",
        pattern: "{relative-part}",
        meaning: |words, context| {
            let (days, part) = words.relative_part()?;
            on_day(days_from(&context.now(), days), part)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "part-of-day",
        pattern: "{part}",
        meaning: |words, context| {
            on_day(days_from(&context.now(), 0), words.part()?).map(|told| told.joining(Joins::Must))
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "how-often",
        pattern: "{every}",
        meaning: |words, _| every(Amount::whole(1), words.every()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "weekdays",
        pattern: "{weekdays}",
        meaning: |words, _| recurring(format!("XXXX-WXX-{}", words.count("weekdays")?)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "every-weekday",
        pattern: "{each} {weekday}",
        meaning: |words, _| recurring(format!("XXXX-WXX-{}", words.weekday()?)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "holiday-year",
        pattern: "{holiday} [{joint}] {digits} [{year-mark}]",
        meaning: |words, _| {
            let year = i32::try_from(words.count("digits").filter(|year| *year >= 1000)?).ok()?;
            holiday_of(year, words.holiday()?)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "holiday",
        pattern: "{holiday}",
        meaning: |words, context| holiday_nearby(context, words.holiday()?),
        examples: &[],
        not: &[],
    },
];
