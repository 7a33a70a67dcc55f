//! Rules made of slots alone, which all languages but English share: what is said of "ago" is said
//! of "fa", "vor" and "назад". Each language's examples run them in its own words.

use std::cmp::Ordering;

use chrono::Datelike;
use edtf::{Calendar, Modifier};

use crate::{
    calendars,
    context::{Base, Context, Tense},
    meanings::{
        Joins, Told, after, before, clock, complete, compound, day, day_nearby, days_from, every,
        holiday_nearby, holiday_of, in_year_of, lasting, missing, month, month_nearby, nearest, nothing,
        on_day, other_day, other_day_nearby, other_month, other_year, part_of, recurring, season_nearby,
        shifted, shifted_yearly, vague, weekday, weekday_and_day, weekday_shifted,
    },
    numbers::full_year,
    rule::{Rule, Words},
    time::{Amount, Clock, DayPart, Time, Unit, Vague},
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
    let money =
        after.is_some_and(|token| matches!(text(token.range()), "€" | "%" | "Euro" | "euro" | "euros" | "$"));
    (1900..=2035).contains(&year) && !context.follows_comparison() && !glued_before && !glued_after && !money
}

/// Months of three letters that are whole words; others ("Jan", "mar") are also names and seas.
const MAYS: [&str; 8] = ["mai", "mei", "май", "мая", "мае", "маю", "μάη", "μάης"];

/// Two digits tell no later year where no publication is known.
const LATEST_OF_TWO_DIGITS: i32 = 2030;

/// Years from the first to the last of "1914–1918" at most.
const LONGEST_RANGE: i32 = 200;

/// A count and its unit, in two words or in one.
fn counted(words: &Words) -> Option<(Amount, Unit)> {
    words.period().or_else(|| Some((words.number()?, words.unit()?)))
}

/// Whether the count reaches no date: hours from a time of day that is not told, or "some days later".
fn stays_a_length(base: &Base, amount: Amount, unit: Unit) -> bool {
    (unit < Unit::Day && base.day_only()) || (amount == Amount::Some && base.is_told())
}

fn counted_back(base: &Base, amount: Amount, unit: Unit) -> Option<Told> {
    if stays_a_length(base, amount, unit) { lasting(amount, unit) } else { before(base, amount, unit) }
}

fn counted_on(base: &Base, amount: Amount, unit: Unit) -> Option<Told> {
    if stays_a_length(base, amount, unit) { lasting(amount, unit) } else { after(base, amount, unit) }
}

/// The year that two digits tell, not long after publication.
pub(super) fn year_of_two_digits(words: &Words, context: &Context) -> Option<i32> {
    let year = i32::try_from(full_year(words.count("two-digits")?)).ok()?;
    let latest = context.published.map_or(LATEST_OF_TWO_DIGITS, |published| published.year() + 10);
    Some(if year > latest { year - 100 } else { year })
}

/// "8 Uhr abends", "下午5:00": hours up to twelve are those of the part of the day.
pub(super) fn hour_of_part(words: &Words, context: &Context) -> Option<Told> {
    let told = words
        .clock()
        .or_else(|| Some(Clock { hour: words.count("hour")?, minute: 0, second: None, zone: None }))?;
    let later = match words.part()? {
        DayPart::Morning => false,
        DayPart::Night => (6..12).contains(&told.hour),
        _ => (1..12).contains(&told.hour),
    };
    let hour = if later { told.hour + 12 } else { told.hour };
    if hour < 24 { clock(context, Clock { hour, ..told }) } else { None }
}

/// The last such day on or before publication, or the next where the verb tells of the future.
pub(super) fn day_of_the_month(words: &Words, context: &Context) -> Option<Told> {
    let base = context.now();
    let date = words.day()?;
    let Some(published) = base.day() else { return missing(format!("XXXX-XX-{date:02}")) };
    let months = match (context.tense(), date.cmp(&published.day())) {
        (Tense::Future, Ordering::Less) => 1,
        (Tense::Past | Tense::Unknown, Ordering::Greater) => -1,
        _ => 0,
    };
    let of_month = crate::time::add(published.with_day(1)?, months, Unit::Month)?;
    let told = day(of_month.year(), of_month.month(), date)?;
    Some(Told { anchor: base.anchor, why: "the nearest such day of a month".to_owned(), ..told })
}

/// The astronomical year of a year and its era.
fn year_of_era(words: &Words) -> Option<i32> {
    let year = i32::try_from(words.count("digits")?).ok()?;
    Some(if words.before_christ() { 1 - year } else { year })
}

fn century(number: i32, before_christ: bool) -> Option<Told> {
    complete(if before_christ { Time::CenturyBefore(number) } else { Time::Century(number - 1) })
}

/// The numbered quarter or half of a year.
fn part_of_year(unit: Unit, number: u32) -> Option<impl Fn(i32) -> Time> {
    let parts = match unit {
        Unit::Quarter => 4,
        Unit::Half => 2,
        _ => 0,
    };
    (1..=parts).contains(&number).then_some(move |year| match unit {
        Unit::Quarter => Time::Quarter(year, number),
        _ => Time::Half(year, number),
    })
}

fn is_plural(amount: Option<Amount>) -> bool {
    amount == Some(Amount::Some)
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "vague",
        pattern: "{vague}",
        meaning: |words, _| vague(words.vague()?),
        examples: &[],
        not: &[],
    },
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
        name: "first-day-of-range",
        pattern: "{day} >> -|–|{joint} [{joint}] {day:last} [{joint}] {month} [[{joint}] {year}]",
        meaning: full_date,
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
            let short = word.chars().count() <= 3 && !MAYS.contains(&word.to_lowercase().as_str());
            if short { None } else { month_nearby(context, words.month()?) }
        },
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
        name: "year-named",
        pattern: "({in} << {year} [{year-mark}] | {year-mark} {year} | {year} {year-mark})",
        meaning: |words, _| complete(Time::Year(words.year()?)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "first-year-of-range",
        pattern: "{year} >> -|{joint} {year:last}",
        meaning: |words, _| {
            let last = i32::try_from(words.count("last")?).ok()?;
            let first = words.year()?;
            if (first..first + LONGEST_RANGE).contains(&last) { complete(Time::Year(first)) } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "last-year-of-range",
        pattern: "{year:first} -|{joint} << {year} [{year-mark}]",
        meaning: |words, _| {
            let first = i32::try_from(words.count("first")?).ok()?;
            let last = words.year()?;
            if (first..first + LONGEST_RANGE).contains(&last) { complete(Time::Year(last)) } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "year-with-edge",
        pattern: "{edge} << {year}",
        meaning: |words, _| complete(Time::Year(words.year()?)),
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
    Rule {
        name: "first-units",
        pattern: "{ordinal} [{number}] {unit}",
        meaning: |words, _| match words.number() {
            _ if words.ordinal()? != 1 => None,
            None if !words.is_plural() => None,
            amount => lasting(amount.unwrap_or(Amount::Some), words.unit()?),
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "season-of-shifted-year",
        pattern: "{season} [{joint}] [{joint}] ({shift} {unit} | {unit} {shift})",
        meaning: |words, context| {
            let season = words.season()?;
            if words.unit()? != Unit::Year {
                return None;
            }
            let year = shifted(&context.season_of_telling(), words.shift()?, Unit::Year);
            in_year_of(year, |year| Some(Time::Season(year, season)))
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "short-year",
        pattern: "{in}|{joint} << ' +{two-digits}",
        meaning: |words, context| complete(Time::Year(year_of_two_digits(words, context)?)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "season-year",
        pattern: "{season} [{joint}] {year} [{year-mark}]",
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
        pattern: "{joint}|{in} << {season}",
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
            unit if words.is_plural() => lasting(Amount::Some, unit),
            unit => shifted(&context.season_of_telling(), words.shift()?, unit),
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-ago",
        pattern: "({ago} [{about}] {number} {unit} | {number} {unit} {back} | {ago} {period} | {period} {back})",
        meaning: |words, context| {
            let (amount, unit) = counted(words)?;
            let told = counted_back(&context.now(), amount, unit)?;
            Some(if words.get("about").is_some() { told.with(Modifier::Approx) } else { told })
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "unit-ago",
        pattern: "({ago} {unit} | {unit} {back})",
        meaning: |words, context| {
            // "منذ يوم الاثنين" is since Monday.
            let weekday = context.is_followed_by(|word| matches!(word, Word::Weekday(_)));
            match words.is_plural() {
                _ if weekday => None,
                true => vague(Vague::Past),
                false => before(&context.now(), Amount::whole(1), words.unit()?),
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-from-now",
        pattern: "({hence} {number} {unit} | {hence} {period})",
        meaning: |words, context| {
            let (amount, unit) = counted(words)?;
            counted_on(&context.season_of_telling(), amount, unit)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-later",
        pattern: "({number} {unit} {later} | {unit} {later})",
        meaning: |words, context| match words.number() {
            None if words.is_plural() => None,
            amount => counted_on(&context.story(), amount.unwrap_or(Amount::whole(1)), words.unit()?),
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-earlier",
        pattern: "({number} {unit} {earlier} | {unit} {earlier})",
        meaning: |words, context| match words.number() {
            None if words.is_plural() => None,
            amount => counted_back(&context.story(), amount.unwrap_or(Amount::whole(1)), words.unit()?),
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
        meaning: |words, context| {
            // "the actor, 36 years old, ..." tells an age.
            let digits = context.tokens[context.at.start].shape == Shape::Digits;
            // "des années 1990" is a decade.
            if words.is_plural() && context.token_after().is_some_and(|next| next.shape == Shape::Digits) {
                return None;
            }
            let aged = digits && words.unit()? == Unit::Year && context.follows(&[",", "("]);
            if aged { nothing() } else { lasting(words.number()?, words.unit()?) }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "period-and-a-half",
        pattern: "{number} {unit} {and-half}",
        meaning: |words, _| match words.number()? {
            Amount::Halves(halves) => lasting(Amount::Halves(halves.saturating_add(1)), words.unit()?),
            Amount::Some => None,
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "units",
        pattern: "{unit}",
        meaning: |words, _| match words.unit()? {
            unit if words.is_plural() && unit >= Unit::Day => lasting(Amount::Some, unit),
            _ => None,
        },
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
        name: "holiday-year",
        pattern: "{holiday} [{joint}] {digits}",
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
    Rule {
        name: "other-day-month-year",
        pattern: "[{weekday} [,]] {day} [{joint}] {other-month} [,] [{joint}] {digits} [{year-mark}] [{calendar}]",
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
        pattern: "{other-month} [,] [{joint}] {digits} [{year-mark}] [{calendar}]",
        meaning: |words, _| {
            let (calendar, month) = words.other_month()?;
            let year = words.count("digits").filter(|year| *year > 1000)?;
            other_month(calendar, i32::try_from(year).ok()?, month)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "numbered-week",
        pattern: "{unit} {digits} [{joint}] [{year}]",
        meaning: |words, context| {
            let week =
                words.count("digits").filter(|week| words.unit() == Some(Unit::Week) && *week <= 53)?;
            let year = words
                .year()
                .map_or_else(|| shifted(&context.now(), 0, Unit::Year), |year| complete(Time::Year(year)));
            in_year_of(year, |year| {
                chrono::NaiveDate::from_isoywd_opt(year, week, chrono::Weekday::Mon).map(Time::week_of)
            })
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "hour-and-part",
        pattern: "({part} [{joint}] {clock} [{oclock}] | {clock} [{oclock}] [{joint}] {part} | {digits:hour} {oclock} [{joint}] {part} | {oclock} << {digits:hour} [{joint}] {part} | {part} [{joint}] {digits:hour} {oclock})",
        meaning: hour_of_part,
        examples: &[],
        not: &[],
    },
    Rule {
        name: "hour-told",
        pattern: "({digits:hour} {oclock} [{two-digits}] | {clock} {oclock} | {oclock} << {clock} [{oclock}] | {oclock} << {digits:hour} [{oclock}])",
        meaning: |words, context| {
            let minute = words.count("two-digits").unwrap_or(0);
            let told = words
                .clock()
                .or_else(|| Some(Clock { hour: words.count("hour")?, minute, second: None, zone: None }))?;
            if told.hour < 24 && told.minute < 60 { clock(context, told) } else { None }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "every-unit",
        pattern: "{each} [{number}] {unit}",
        meaning: |words, _| every(words.number().unwrap_or(Amount::whole(1)), words.unit()?),
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
        name: "unit-shifted-in-one-word",
        pattern: "{unit-shift}",
        meaning: |words, context| {
            let (shift, unit) = words.unit_shift()?;
            shifted(&context.now(), shift, unit)
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "edge-of-the-unit",
        pattern: "{edge} [{joint}] {unit}",
        meaning: |words, context| match words.unit()? {
            _ if words.is_plural() => None,
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day | Unit::Decade => None,
            _ if context.token_after().is_some_and(|next| next.shape == Shape::Digits) => None,
            unit => part_of(shifted(&context.season_of_telling(), 0, unit), words.edge()?),
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "year-before-christ",
        pattern: "({digits} [{year-mark}] {era} | {era} {digits} [{year-mark}] | {year-mark} {digits} {era})",
        meaning: |words, _| complete(Time::Year(year_of_era(words)?)),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "day-before-christ",
        pattern: "{day} [{joint}] {month} [{joint}] {digits} [{year-mark}] {era}",
        meaning: |words, _| day(year_of_era(words)?, words.month()?, words.day()?),
        examples: &[],
        not: &[],
    },
    Rule {
        name: "numbered-unit",
        pattern: "({ordinal} {unit} | {roman:ordinal} {unit} | {unit} {roman:ordinal} | {unit} {ordinal}) [{era}]",
        meaning: |words, context| {
            let number = words.ordinal()?;
            match words.unit()? {
                Unit::Century => century(i32::try_from(number).ok()?, words.before_christ()),
                unit => part_of_year(unit, number)
                    .and_then(|part| nearest(context, "XXXX", |year| Some(part(year)))),
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "numbered-unit-of-year",
        pattern: "({ordinal} {unit} | {roman:ordinal} {unit} | {unit} {ordinal}) [{joint}] ({year} | {shift} {unit:whole})",
        meaning: |words, context| {
            let part = part_of_year(words.unit()?, words.ordinal()?)?;
            match words.year() {
                Some(year) => complete(part(year)),
                None => {
                    in_year_of(shifted(&context.now(), words.shift()?, Unit::Year), |year| Some(part(year)))
                }
            }
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "decade",
        pattern: "({year} {decade-mark} | {decade-mark} [{joint}] {year} | {decade-mark} [{joint}] {decade})",
        meaning: |words, _| {
            let decade = words.year().map(|year| year / 10).filter(|_| words.year().unwrap_or(0) % 10 == 0);
            complete(Time::Decade(decade.or_else(|| words.decade().map(|decade| 190 + decade))?))
        },
        examples: &[],
        not: &[],
    },
    Rule {
        name: "decade-of-two-digits",
        pattern: "({two-digits} {decade-mark} | {decade-mark} [{joint}] ['] {two-digits})",
        meaning: |words, _| {
            let years = i32::try_from(words.count("two-digits")?).ok()?;
            if years % 10 == 0 && years > 10 { complete(Time::Decade(190 + years / 10)) } else { None }
        },
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
