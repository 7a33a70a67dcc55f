//! Rules made of slots alone, shared by the languages that are read less deeply than English.

use crate::{
    context::Context,
    meanings::{
        Told, clock, complete, compound, day, day_nearby, days_from, every, holiday_nearby, holiday_of,
        lasting, month, month_nearby, on_day, other_day, other_day_nearby, other_month, other_month_nearby,
        recurring, season_nearby, shifted, shifted_yearly, vague, weekday, weekday_and_day, weekday_shifted,
    },
    rule::{Rule, Words},
    time::{Amount, Clock, Time, Unit, Vague},
    tokens::{Gap, Shape},
    words::Word,
};

fn full_date(words: &Words, context: &Context) -> Option<Told> {
    let (month, date) = (words.month()?, words.day()?);
    match (words.year(), words.weekday()) {
        (Some(year), _) => day(year, month, date),
        (None, Some(weekday)) => weekday_and_day(context, weekday, month, date),
        (None, None) => day_nearby(context, month, date),
    }
}

/// Whether four digits are a year: not a price, a part of a longer number, or glued to a sign.
fn is_year(context: &Context, year: i32) -> bool {
    let glued = |gap: Gap, sign: &str| {
        gap == Gap::None && matches!(sign, "." | "," | "/" | "$" | "€" | "£" | "#" | "-" | "%" | ":")
    };
    let before = context.token_before();
    let after = context.token_after();
    let text = |range: std::ops::Range<usize>| &context.text[range];
    let first_gap = context.tokens[context.at.start].gap;
    let glued_before = before.is_some_and(|token| glued(first_gap, text(token.range())));
    let digits_after =
        context.tokens.get(context.at.end + 1).is_some_and(|token| token.shape == Shape::Digits);
    let glued_after = after.is_some_and(|token| glued(token.gap, text(token.range())) && digits_after);
    let money = after.is_some_and(|token| matches!(text(token.range()), "€" | "%" | "Euro" | "euros" | "$"));
    (1900..=2035).contains(&year) && !glued_before && !glued_after && !money
}

fn is_plural(amount: Option<Amount>) -> bool {
    amount == Some(Amount::Some)
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "date",
        pattern: "[{weekday} [,] [{joint}]] {day} [{joint}] {month} [,] [{joint}] {year}",
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
        name: "first-day-of-range",
        pattern: "{day} >> -|–|{joint} [{joint}] {day:last} [{joint}] {month} [[{joint}] {year}]",
        meaning: full_date,
        examples: &[],
        not: &[],
    },
    Rule {
        name: "month-year",
        pattern: "{month} [,] [{joint}] {year}",
        meaning: |words, _| month(words.year()?, words.month()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "month",
        pattern: "{month}",
        meaning: |words, context| month_nearby(context, words.month()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "month-shifted",
        pattern: "({shift} {month} | {month} {shift})",
        meaning: |words, context| {
            let month = words.month()?;
            let blank = format!("XXXX-{month:02}");
            shifted_yearly(&context.now(), words.shift()?, &blank, |year| Some(Time::Month(year, month)))
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "year",
        pattern: "{year}",
        meaning: |words, context| {
            let year = words.year()?;
            if is_year(context, year) { complete(Time::Year(year)) } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "season-year",
        pattern: "{season} [{joint}] {year}",
        meaning: |words, _| complete(Time::Season(words.year()?, words.season()?)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "season-shifted",
        pattern: "({shift} {season} | {season} {shift})",
        meaning: |words, context| {
            let season = words.season()?;
            shifted_yearly(&context.now(), words.shift()?, "XXXX", |year| Some(Time::Season(year, season)))
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "season",
        pattern: "{joint} << {season}",
        meaning: |words, context| season_nearby(context, words.season()?),
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
        name: "unit-shifted",
        pattern: "({shift} {unit} | {unit} {shift})",
        meaning: |words, context| match words.unit()? {
            Unit::Second | Unit::Minute | Unit::Hour => None,
            _ if words.is_plural() => vague(if words.shift()? < 0 { Vague::Past } else { Vague::Future }),
            unit => shifted(&context.now(), words.shift()?, unit),
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-shifted",
        pattern: "({shift} {number} {unit} | {number} {shift} {unit} | {number} {unit} {shift})",
        meaning: |words, _| {
            let vague_side = if words.shift()? < 0 { Vague::Past } else { Vague::Future };
            if is_plural(words.number()) {
                vague(vague_side)
            } else {
                lasting(words.number()?, words.unit()?)
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period",
        pattern: "{number} [-] {unit}",
        meaning: |words, _| lasting(words.number()?, words.unit()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "compound-period",
        pattern: "{number} {unit} {joint} {number:second} {unit:finer}",
        meaning: |words, _| compound(words),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-in-one-word",
        pattern: "{period}",
        meaning: |words, _| words.period().and_then(|(amount, unit)| lasting(amount, unit)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "relative-day",
        pattern: "{relative} [[,] {weekday}]",
        meaning: |words, context| {
            let part_of_day = words.relative()? == 1 && context.follows(&["la", "esta", "am"]);
            if part_of_day { None } else { days_from(&context.now(), words.relative()?) }
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
        meaning: |words, context| on_day(days_from(&context.now(), 0), words.part()?).map(Told::weak),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "vague",
        pattern: "{vague}",
        meaning: |words, _| vague(words.vague()?),
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
        name: "holiday-year",
        pattern: "{holiday} [{joint}] {year}",
        meaning: |words, _| holiday_of(words.year()?, words.holiday()?),
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
    Rule {
        name: "other-day-month-year",
        pattern: "[{weekday} [,]] {day} [{joint}] {other-month} [,] [{joint}] {digits}",
        meaning: |words, _| {
            let (calendar, month) = words.other_month()?;
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
        pattern: "{other-month} [{joint}] {digits}",
        meaning: |words, _| {
            let (calendar, month) = words.other_month()?;
            let year = words.count("digits").filter(|year| *year > 1000)?;
            other_month(calendar, i32::try_from(year).ok()?, month)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "other-month",
        pattern: "{other-month}",
        meaning: |words, context| {
            let (calendar, month) = words.other_month()?;
            other_month_nearby(context, calendar, month)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "clock-told",
        pattern: "{clock} uhr|heures|horas|h",
        meaning: |words, context| clock(context, words.clock()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "hour-told",
        pattern: "{digits:hour} uhr|heures|horas|h [{two-digits}]",
        meaning: |words, context| {
            let minute = words.count("two-digits").unwrap_or(0);
            let hour = words.count("hour").filter(|hour| *hour < 24 && minute < 60)?;
            clock(context, Clock { hour, minute, second: None, zone: None })
        },
        examples: &[],
        not: &[],
    },
];
