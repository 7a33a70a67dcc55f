//! Days named from the telling or by the week, what recurs, holidays, and what is only "now" or "then".

use chrono::{Datelike, NaiveDate};

use crate::{
    context::{Context, Tense},
    meanings::{
        Joins, Told, day, day_nearby, days_from, every, holiday_nearby, holiday_of, on_day, part_of_day_told,
        recurring, vague, weekday, weekday_of_week, weekday_shifted,
    },
    reason::Ground,
    rule::{Rule, Words},
    time::{Amount, DayPart, Time, Unit, Vague, add},
    tokens::{Gap, Shape},
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
        pattern: "({weekday} [{joint}] [{joint}] ({shift} {unit} | {unit} {shift}) | \
                  ({shift} {unit} | {unit} {shift}) [{joint}] {weekday})",
        meaning: |words, context| {
            if words.unit()? != Unit::Week {
                return None;
            }
            weekday_of_week(&context.now(), words.weekday()?, words.shift()?)
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
                // "oggi, mercoledì 25 maggio" goes on as a date.
                _ if words.weekday().is_some()
                    && context.is_followed_by(|word| matches!(word, Word::Digits(1..=31, _))) =>
                {
                    None
                }
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
        name: "that-part",
        pattern: "{that} {part}",
        meaning: |words, context| part_of_day_told(context, 0, words.part()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "night-between-weekdays",
        pattern: "{part} [{joint}|von|vom|tra|fra|zwischen|entre] {weekday} {joint}|zu {weekday:last}",
        meaning: |words, context| {
            let night = words.part()? == DayPart::Night;
            let next = words.count("last")? == words.weekday()? % 7 + 1;
            if night && next { on_day(weekday(context, words.weekday()?), DayPart::Night) } else { None }
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
        pattern: "{each} [{ordinal} | {number}] ({weekday} | {weekdays}) [{part}]",
        meaning: |words, _| {
            let part = words.part().map_or("", DayPart::timex);
            let weekday = words.weekday().or_else(|| words.count("weekdays"))?;
            recurring(format!("XXXX-WXX-{weekday}{part}"))
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "every-part-of-day",
        pattern: "{each} {part}",
        meaning: |words, _| recurring(format!("XXXX-XX-XX{}", words.part()?.timex())),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "weekday-with-day",
        pattern: "[{shift}] {weekday} [,] [{joint}] [\\(] {day} [\\)]",
        meaning: weekday_with_day,
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

/// Months to each side among which "lundi 31" is sought.
const MONTHS_NEARBY: i64 = 3;

/// "lundi 31": the nearest month, on the side that the verb points at, in which that day is a Monday.
pub(in crate::languages) fn weekday_with_day(words: &Words, context: &Context) -> Option<Told> {
    let (weekday, date) = (words.weekday()?, words.day()?);
    let counts = context.is_followed_by(|word| {
        matches!(word, Word::Unit(_) | Word::Units(_) | Word::OClock | Word::Meridiem(_) | Word::Part(_))
    });
    let glued =
        context.token_after().is_some_and(|next| next.gap == Gap::None) && context.precedes(&[":", "%", "h"]);
    // "dinsdag, om 14.30 uur"
    let is_clock = context.precedes(&["."])
        && context.tokens[context.at.end].gap == Gap::None
        && context
            .tokens
            .get(context.at.end + 1)
            .is_some_and(|next| next.gap == Gap::None && next.shape == Shape::Digits);
    let base = context.now();
    let published = base.day().filter(|_| !counts && !glued && !is_clock)?;
    let day = |months| {
        let month = add(published.with_day(1)?, months, Unit::Month)?;
        month.with_day(date).filter(|day| day.weekday().number_from_monday() == weekday)
    };
    let away = |day: &NaiveDate| {
        let days = (*day - published).num_days();
        let wrong_side = match context.tense() {
            Tense::Past => days > 0,
            Tense::Future => days < 0,
            Tense::Unknown => false,
        };
        (wrong_side, days.abs())
    };
    let nearest = (-MONTHS_NEARBY..=MONTHS_NEARBY).filter_map(day).min_by_key(away)?;
    Some(Told::new(Time::Day(nearest), base.anchor, Ground::NearestMonth))
}

/// "Nacht auf Dienstag": the night before the day that is named.
pub(in crate::languages) fn night_to_day(words: &Words, context: &Context) -> Option<Told> {
    let told = match (words.weekday(), words.year()) {
        (Some(day), _) => weekday(context, day)?,
        (None, Some(year)) => day(year, words.month()?, words.day()?)?,
        (None, None) => day_nearby(context, words.month()?, words.day()?)?,
    };
    on_day(Some(told.changed(|time| time.moved(-1, Unit::Day))), DayPart::Night)
}
