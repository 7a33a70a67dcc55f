//! The operators that meanings are made of: pure functions from words and a base to a time.
//!
//! A result is never more precise than its words.

use chrono::{Datelike, NaiveDate};
use edtf::{Calendar, Modifier};

use crate::{
    Anchor, calendars,
    context::{Base, Context, Tense},
    holidays::Holiday,
    rule::Words,
    time::{Amount, Clock, DayPart, Season, Time, Unit, Vague, add},
    words::Word,
};

/// What an expression was found to mean, and why.
#[derive(Debug, Clone)]
pub(crate) struct Told {
    pub(crate) time: Time,
    pub(crate) modifier: Option<Modifier>,
    /// Whether the date itself is only about right.
    pub(crate) approximate: bool,
    pub(crate) calendar: Calendar,
    pub(crate) anchor: Anchor,
    pub(crate) why: String,
    /// Whether it stands only where joined to another time: "morning", "9".
    pub(crate) weak: bool,
}

impl Told {
    fn new(time: Time, anchor: Anchor, why: impl Into<String>) -> Self {
        let calendar = Calendar::Gregorian;
        Self { time, modifier: None, approximate: false, calendar, anchor, why: why.into(), weak: false }
    }

    pub(crate) fn with(self, modifier: Modifier) -> Self {
        Self { modifier: Some(modifier), ..self }
    }

    pub(crate) fn about(self) -> Self {
        Self { approximate: true, modifier: self.modifier.or(Some(Modifier::Approx)), ..self }
    }

    pub(crate) fn weak(self) -> Self {
        Self { weak: true, ..self }
    }

    pub(crate) fn written_in(self, calendar: Calendar) -> Self {
        Self { calendar, ..self }
    }
}

/// A time whose words are complete in themselves.
pub(crate) fn complete(time: Time) -> Option<Told> {
    Some(Told::new(time, Anchor::None, "told in full"))
}

/// A day of the Gregorian calendar; `None` where there is no such day.
pub(crate) fn day(year: i32, month: u32, day: u32) -> Option<Told> {
    complete(Time::Day(NaiveDate::from_ymd_opt(year, month, day)?))
}

/// A month of a year.
pub(crate) fn month(year: i32, month: u32) -> Option<Told> {
    complete(Time::Month(year, month))
}

/// Words that only look like a time.
pub(crate) fn nothing() -> Option<Told> {
    Some(Told::new(Time::Nothing, Anchor::None, ""))
}

/// What is only known to lie before, at or after the telling.
pub(crate) fn vague(vague: Vague) -> Option<Told> {
    let side = match vague {
        Vague::Past => "some time before",
        Vague::Present => "about the time of telling",
        Vague::Future => "some time after",
    };
    Some(Told::new(Time::Vague(vague), Anchor::None, format!("{side}; the words say no more")))
}

/// A length of time.
pub(crate) fn lasting(amount: Amount, unit: Unit) -> Option<Told> {
    Some(Told::new(Time::Lasting(amount, unit), Anchor::None, "a length of time, not a date"))
}

/// A length of time in two units: "two hours and ten minutes".
pub(crate) fn compound(words: &Words) -> Option<Told> {
    let (Some(Word::Amount(count)), Some(Word::Unit(unit) | Word::Units(unit))) =
        (words.get("second"), words.get("finer"))
    else {
        return None;
    };
    let whole = lasting(words.number()?, words.unit()?)?;
    let first = whole.time.value();
    let rest = Time::Lasting(count, unit).value();
    let rest = rest.trim_start_matches('P');
    let rest = if first.contains('T') { rest.trim_start_matches('T') } else { rest };
    (unit < words.unit()?).then(|| Told { time: Time::Composed(format!("{first}{rest}")), ..whole })
}

/// The same counted in the finer unit: a year and two months are fourteen months.
pub(crate) fn compound_amount(words: &Words) -> Option<(Amount, Unit)> {
    let (Some(Word::Amount(Amount::Halves(count))), Some(Word::Unit(finer) | Word::Units(finer))) =
        (words.get("second"), words.get("finer"))
    else {
        return None;
    };
    let Amount::Halves(coarse) = words.number()? else { return None };
    let times = match (words.unit()?, finer) {
        (Unit::Year, Unit::Month) => 12,
        (Unit::Week, Unit::Day) => 7,
        (Unit::Day, Unit::Hour) => 24,
        (Unit::Hour, Unit::Minute) => 60,
        _ => return None,
    };
    Some((Amount::Halves(coarse.checked_mul(times)?.checked_add(count)?), finer))
}

/// A time that recurs each unit.
pub(crate) fn every(amount: Amount, unit: Unit) -> Option<Told> {
    recurring(Time::Lasting(amount, unit).value())
}

/// A time that recurs, as TIMEX3 writes it.
pub(crate) fn recurring(value: impl Into<String>) -> Option<Told> {
    Some(Told::new(Time::Recurring(value.into()), Anchor::None, "it recurs; no single date is meant"))
}

/// From one day to another, both included.
pub(crate) fn between(first: NaiveDate, last: NaiveDate) -> Option<Told> {
    (first <= last).then(|| Told::new(Time::Span(first, last), Anchor::None, "told in full"))
}

/// Part of a time: "early", "the end of".
pub(crate) fn part_of(whole: Option<Told>, modifier: Modifier) -> Option<Told> {
    whole.map(|told| told.with(modifier))
}

/// So many units before the base; no more precise than the unit or the base.
pub(crate) fn before(base: &Base, amount: Amount, unit: Unit) -> Option<Told> {
    counted(base, amount, unit, -1)
}

/// So many units after the base; no more precise than the unit or the base.
pub(crate) fn after(base: &Base, amount: Amount, unit: Unit) -> Option<Told> {
    counted(base, amount, unit, 1)
}

fn counted(base: &Base, amount: Amount, unit: Unit, sign: i64) -> Option<Told> {
    let vague = if sign < 0 { Vague::Past } else { Vague::Future };
    let Amount::Halves(halves) = amount else { return self::vague(vague) };
    let (count, step) =
        if halves % 2 == 0 { (i64::from(halves / 2), unit) } else { half_steps(halves, unit) };
    if step < Unit::Day {
        return hours(base, count * sign, step).or_else(|| self::vague(vague));
    }
    let Some(time) = &base.time else { return missing(blank(step)) };
    let day = add(time.first_day()?, count * sign, step)?;
    let direction = if sign < 0 { "before" } else { "after" };
    let words = Time::Lasting(amount, unit).value();
    let why = format!("{words} {direction} {}", name(base));
    Some(Told::new(Time::containing(day, precision(base, step)), base.anchor.clone(), why))
}

/// Halves of a unit, counted in a finer one.
fn half_steps(halves: u32, unit: Unit) -> (i64, Unit) {
    let halves = i64::from(halves);
    match unit {
        Unit::Millennium => (halves * 500, Unit::Year),
        Unit::Century => (halves * 50, Unit::Year),
        Unit::Decade => (halves * 5, Unit::Year),
        Unit::Year => (halves * 6, Unit::Month),
        Unit::Month => (halves * 15, Unit::Day),
        Unit::Day => (halves * 12, Unit::Hour),
        Unit::Hour => (halves * 30, Unit::Minute),
        unit => (halves / 2, unit),
    }
}

/// Hours or minutes from a base whose time of day is known.
fn hours(base: &Base, count: i64, unit: Unit) -> Option<Told> {
    let Some(Time::Moment(day, clock)) = base.time else { return None };
    let seconds = match unit {
        Unit::Hour => 3600,
        Unit::Minute => 60,
        _ => 1,
    };
    let moment = day.and_hms_opt(clock.hour, clock.minute, 0)?;
    let moment = moment.checked_add_signed(chrono::TimeDelta::try_seconds(count.checked_mul(seconds)?)?)?;
    use chrono::Timelike;
    let clock = Clock { hour: moment.hour(), minute: moment.minute(), ..clock };
    Some(Told::new(
        Time::Moment(moment.date(), clock),
        base.anchor.clone(),
        format!("counted from {}", name(base)),
    ))
}

/// How precisely a date counted in this unit from a base is known.
fn precision(base: &Base, unit: Unit) -> Unit {
    let own = base.time.as_ref().and_then(Time::unit).unwrap_or(unit).max(Unit::Day);
    match unit {
        Unit::Week | Unit::Fortnight if base.is_told() => own,
        Unit::Year if base.is_told() && matches!(own, Unit::Quarter | Unit::Half | Unit::Season) => own,
        Unit::Fortnight => own.max(Unit::Week),
        unit => own.max(unit),
    }
}

/// The unit of time the base lies in, or one before or after it: "this week", "last year".
pub(crate) fn shifted(base: &Base, shift: i64, unit: Unit) -> Option<Told> {
    let Some(day) = base.day() else { return missing(blank(unit)) };
    if let Some(told) = no_finer_than(base, unit) {
        return Some(told);
    }
    let time = Time::containing(day, unit).moved(shift, unit)?;
    let which = match shift {
        0 => "the one of",
        ..0 => "the one before",
        1.. => "the one after",
    };
    Some(Told::new(time, base.anchor.clone(), format!("{which} {}", name(base))))
}

/// The base itself where it is told less precisely than the unit: the day after May 1905 is in 1905-05 or about.
fn no_finer_than(base: &Base, unit: Unit) -> Option<Told> {
    let time = base.time.clone().filter(|time| time.unit() > Some(unit) && unit != Unit::Weekend)?;
    let why = format!("counted from {}, which is not told more precisely", name(base));
    Some(Told::new(time, base.anchor.clone(), why))
}

/// So many days from the base: "yesterday".
pub(crate) fn days_from(base: &Base, days: i64) -> Option<Told> {
    let Some(day) = base.day() else { return missing(blank(Unit::Day)) };
    if let Some(told) = no_finer_than(base, Unit::Day) {
        return Some(told);
    }
    let why = match days {
        0 => format!("the day of {}", name(base)),
        ..0 => format!("{} before {}", plural(-days, "day"), name(base)),
        1.. => format!("{} after {}", plural(days, "day"), name(base)),
    };
    Some(Told::new(Time::Day(add(day, days, Unit::Day)?), base.anchor.clone(), why))
}

/// A weekday (Monday = 1) by tense: the last on or before the base, or the first on or after it.
pub(crate) fn weekday(context: &Context, weekday: u32) -> Option<Told> {
    let base = context.season_of_telling();
    let Some(day) = base.day() else { return missing(format!("XXXX-WXX-{weekday}")) };
    if no_finer_than(&base, Unit::Day).is_some() {
        let why = format!("{}, at the time of {}", unknown(&format!("XXXX-WXX-{weekday}")), name(&base));
        return Some(Told::new(Time::Incomplete(format!("XXXX-WXX-{weekday}")), base.anchor, why));
    }
    let ahead = context.tense() == Tense::Future || base.is_told() || context.is_deadline();
    let distance = i64::from(weekday) - i64::from(day.weekday().number_from_monday());
    let days = if ahead { distance.rem_euclid(7) } else { -(-distance).rem_euclid(7) };
    let side = if ahead { "the first one on or after" } else { "the last one on or before" };
    let why = format!("{side} {}{}", name(&base), because(context.tense()));
    Some(Told::new(Time::Day(add(day, days, Unit::Day)?), base.anchor, why))
}

/// "last Tuesday", "next Tuesday": strictly before or after the base; "this Tuesday" by tense.
pub(crate) fn weekday_shifted(context: &Context, weekday: u32, shift: i64) -> Option<Told> {
    if shift == 0 {
        return self::weekday(context, weekday);
    }
    weekday_from(&context.now(), weekday, shift)
}

/// The weekday strictly before the base, or after it.
pub(crate) fn weekday_from(base: &Base, weekday: u32, shift: i64) -> Option<Told> {
    let Some(day) = base.day() else { return missing(format!("XXXX-WXX-{weekday}")) };
    let distance = i64::from(weekday) - i64::from(day.weekday().number_from_monday());
    let days =
        if shift > 0 { (distance - 1).rem_euclid(7) + 1 } else { -((-distance - 1).rem_euclid(7) + 1) };
    let side = if shift > 0 { "the first one after" } else { "the last one before" };
    Some(Told::new(
        Time::Day(add(day, days, Unit::Day)?),
        base.anchor.clone(),
        format!("{side} {}", name(base)),
    ))
}

/// A part of the year that was told or found; what is unresolved stays so.
pub(crate) fn in_year_of(year: Option<Told>, part: impl Fn(i32) -> Option<Time>) -> Option<Told> {
    let year = year?;
    match year.time {
        Time::Year(number) => Some(Told { time: part(number)?, ..year }),
        _ => Some(year),
    }
}

/// The one of a yearly time that the tense points at: the last one begun, the next one, or the nearest.
pub(crate) fn nearest(context: &Context, blank: &str, in_year: impl Fn(i32) -> Option<Time>) -> Option<Told> {
    let base = context.season_of_telling();
    let Some(day) = base.day() else { return missing(blank.to_owned()) };
    if base.is_told() {
        return going_on(&base, day, in_year);
    }
    let candidates = (day.year() - 1..=day.year() + 1).filter_map(in_year).filter_map(|time| {
        let first = time.first_day()?;
        let holds = time.unit().is_some_and(|unit| Time::containing(day, unit) == time);
        Some((if holds { 0 } else { (first - day).num_days() }, time))
    });
    let tense = match context.tense() {
        Tense::Past if context.is_deadline() => Tense::Unknown,
        tense => tense,
    };
    let surely_past = context.tense() == Tense::Past && context.verb_is_beside();
    let candidates = candidates.filter(|(days, _)| !surely_past || *days <= 0);
    let chosen = candidates
        .min_by_key(|(days, _)| if *days > 0 { days * weight(tense) } else { -days * weight_of_past(tense) });
    let (days, time) = chosen?;
    let side = match days {
        ..0 => "the last one before",
        0 => "the one of",
        1.. => "the next one after",
    };
    let why = format!("the year is not told; {side} {}{}", name(&base), because(context.tense()));
    Some(Told::new(time, base.anchor, why))
}

/// How much farther a past date may be than a coming one and still be meant, by tense. News in the
/// past tense also name days to come ("the offer was extended to 9 November"), but near ones only.
fn weight(tense: Tense) -> i64 {
    match tense {
        Tense::Past => 6,
        Tense::Unknown => 2,
        Tense::Future => 1,
    }
}

/// The same of past dates.
fn weight_of_past(tense: Tense) -> i64 {
    if tense == Tense::Future { 6 } else { 1 }
}

/// A yearly time in a story: of the year told last, or of the next one where the year turns.
fn going_on(base: &Base, day: NaiveDate, in_year: impl Fn(i32) -> Option<Time>) -> Option<Told> {
    let same = in_year(day.year())?;
    let whole_year = base.time.as_ref().and_then(Time::unit) >= Some(Unit::Year);
    let turned = day.month() >= 10 && same.first_day()?.month() <= 3 && !whole_year;
    let time = if turned { in_year(day.year() + 1)? } else { same };
    let why = format!("the year is not told; the story has come to {}", name(base));
    Some(Told::new(time, base.anchor.clone(), why))
}

/// "last May", "next summer", "this July": by the base alone.
pub(crate) fn shifted_yearly(
    base: &Base,
    shift: i64,
    blank: &str,
    in_year: impl Fn(i32) -> Option<Time>,
) -> Option<Told> {
    let Some(day) = base.day() else { return missing(blank.to_owned()) };
    let candidates = (day.year() - 2..=day.year() + 2).filter_map(&in_year).filter_map(|time| {
        let holds = time.unit().is_some_and(|unit| Time::containing(day, unit) == time);
        Some((time.first_day()?, holds, time))
    });
    let time = match shift {
        0 => {
            let winter_begun =
                in_year(day.year() - 1).filter(|time| Time::containing(day, Unit::Season) == *time);
            winter_begun.or_else(|| in_year(day.year()))
        }
        ..0 => candidates.filter(|(first, holds, _)| *first < day && !holds).map(|(.., time)| time).last(),
        1.. => candidates.filter(|(first, holds, _)| *first > day && !holds).map(|(.., time)| time).next(),
    };
    let which = match shift {
        0 => "the one in the year of",
        ..0 => "the last one before",
        1.. => "the next one after",
    };
    Some(Told::new(time?, base.anchor.clone(), format!("{which} {}", name(base))))
}

/// A month, day and month, season or holiday without year, as the tense points.
pub(crate) fn month_nearby(context: &Context, month: u32) -> Option<Told> {
    nearest(context, &format!("XXXX-{month:02}"), |year| Some(Time::Month(year, month)))
}

/// A day and month without year, as the tense points.
pub(crate) fn day_nearby(context: &Context, month: u32, day: u32) -> Option<Told> {
    NaiveDate::from_ymd_opt(2000, month, day)?;
    nearest(context, &format!("XXXX-{month:02}-{day:02}"), |year| {
        Some(Time::Day(NaiveDate::from_ymd_opt(year, month, day)?))
    })
}

/// A weekday, day and month without year: of the nearest year in which they agree.
pub(crate) fn weekday_and_day(context: &Context, weekday: u32, month: u32, day: u32) -> Option<Told> {
    let told = day_nearby(context, month, day)?;
    let base = context.season_of_telling();
    let agrees = |date: &NaiveDate| date.weekday().number_from_monday() == weekday;
    match (&told.time, base.day()) {
        (Time::Day(date), Some(base_day)) if !agrees(date) => {
            let years = base_day.year() - 6..=base_day.year() + 6;
            let near = |date: &NaiveDate| (*date - base_day).num_days().abs();
            let dates = years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)).filter(agrees);
            match dates.min_by_key(near) {
                Some(date) => {
                    let why = format!("the nearest year to {} in which day and weekday agree", name(&base));
                    Some(Told::new(Time::Day(date), base.anchor, why))
                }
                None => Some(told),
            }
        }
        _ => Some(told),
    }
}

/// A season without year, as the tense points.
pub(crate) fn season_nearby(context: &Context, season: Season) -> Option<Told> {
    let blank = Time::Season(0, season).value().replace("BC0001", "XXXX");
    nearest(context, &blank, |year| Some(Time::Season(year, season)))
}

/// A holiday without year, as the tense points.
pub(crate) fn holiday_nearby(context: &Context, holiday: Holiday) -> Option<Told> {
    let told = nearest(context, "XXXX-XX-XX", |year| holiday.in_year(year))?;
    Some(observed(told, holiday))
}

/// A holiday of a year.
pub(crate) fn holiday_of(year: i32, holiday: Holiday) -> Option<Told> {
    Some(observed(complete(holiday.in_year(year)?)?, holiday))
}

/// Islamic days begin when the moon is seen, so their reckoned date can be off by one.
fn observed(told: Told, holiday: Holiday) -> Told {
    let calendar = holiday.calendar();
    let told = told.written_in(calendar);
    let (Calendar::Islamic, Some(day)) = (calendar, told.time.first_day()) else { return told };
    let year = calendars::year_of(calendar, day);
    let why = format!(
        "{}; year {year} {}, the moon's sighting can move it by a day",
        told.why,
        calendars::era(calendar)
    );
    Told { approximate: true, why, ..told }
}

/// A day of another calendar.
pub(crate) fn other_day(calendar: Calendar, year: i32, month: u32, day: u32) -> Option<Told> {
    let told = complete(Time::Day(calendars::gregorian(calendar, year, month, day)?))?;
    Some(in_calendar(told, calendar))
}

/// A month of another calendar's year.
pub(crate) fn other_month(calendar: Calendar, year: i32, month: u32) -> Option<Told> {
    let (first, last) = calendars::month_span(calendar, year, month)?;
    Some(in_calendar(between(first, last)?, calendar))
}

/// A year of another calendar.
pub(crate) fn other_year(calendar: Calendar, year: i32) -> Option<Told> {
    let (first, last) = calendars::year_span(calendar, year)?;
    Some(in_calendar(between(first, last)?, calendar))
}

/// The year of another calendar that the base lies in, or one before or after it.
pub(crate) fn other_year_shifted(base: &Base, calendar: Calendar, shift: i64) -> Option<Told> {
    let Some(day) = base.day() else { return missing("XXXX".to_owned()) };
    let year = calendars::year_of(calendar, day).checked_add(i32::try_from(shift).ok()?)?;
    let (first, last) = calendars::year_span(calendar, year)?;
    let why = format!("the year {year} {}, counted from {}", calendars::era(calendar), name(base));
    Some(Told::new(Time::Span(first, last), base.anchor.clone(), why).written_in(calendar))
}

/// The first days, or the last, of the other calendar's year that the base lies in.
pub(crate) fn edge_of_other_year(base: &Base, calendar: Calendar, edge: Modifier) -> Option<Told> {
    let year = other_year_shifted(base, calendar, 0)?;
    let Time::Span(first, last) = year.time else { return Some(year.with(edge)) };
    let day = match edge {
        Modifier::Start => first,
        Modifier::End => last,
        _ => return Some(year.with(edge)),
    };
    let which = if edge == Modifier::Start { "first" } else { "last" };
    let why = format!("about the {which} day of {}", year.why);
    Some(Told { time: Time::Day(day), why, ..year }.about())
}

/// A month of another calendar without year, as the tense points.
pub(crate) fn other_month_nearby(context: &Context, calendar: Calendar, month: u32) -> Option<Told> {
    holiday_nearby(context, Holiday::OtherMonth(calendar, month))
}

/// A day of another calendar without year, as the tense points.
pub(crate) fn other_day_nearby(context: &Context, calendar: Calendar, month: u32, day: u32) -> Option<Told> {
    holiday_nearby(context, Holiday::Other(calendar, month, day))
}

fn in_calendar(told: Told, calendar: Calendar) -> Told {
    Told { why: format!("a date {}", calendars::era(calendar)), ..told.written_in(calendar) }
}

/// A clock time on the day of the base; joined to another day where one stands beside it.
pub(crate) fn clock(context: &Context, clock: Clock) -> Option<Told> {
    let base = context.season_of_telling();
    let unknown_day = format!("XXXX-XX-XXT{:02}:{:02}", clock.hour, clock.minute);
    let Some(day) = base.day() else { return missing(unknown_day) };
    if no_finer_than(&base, Unit::Day).is_some() {
        let why = format!("the day is unknown, at the time of {}", name(&base));
        return Some(Told::new(Time::Incomplete(unknown_day), base.anchor, why));
    }
    let why = format!("no other day is told than {}", name(&base));
    Some(Told::new(Time::Moment(day, clock), base.anchor, why))
}

/// A part of the day of a time that is a day.
pub(crate) fn on_day(told: Option<Told>, part: DayPart) -> Option<Told> {
    let told = told?;
    let time = match told.time {
        Time::Day(day) => Time::Part(day, part),
        Time::Incomplete(value) if value.len() >= 10 => Time::Incomplete(format!("{value}{}", part.timex())),
        _ => return None,
    };
    Some(Told { time, ..told })
}

/// A time that lacks its base.
pub(crate) fn missing(value: String) -> Option<Told> {
    let why = format!("{}, until a publication date is known to count from", unknown(&value));
    Some(Told::new(Time::Incomplete(value), Anchor::Missing, why))
}

/// A time whose base no publication date can tell.
pub(crate) fn unresolved(value: String, why: &str) -> Option<Told> {
    let why = format!("{}: {why}", unknown(&value));
    Some(Told::new(Time::Incomplete(value), Anchor::Missing, why))
}

/// What stays unknown of a date with an unknown year, in plain words.
fn unknown(value: &str) -> String {
    let weekday =
        value.strip_prefix("XXXX-WXX-").and_then(|day| day.get(..1)?.parse::<u8>().ok()?.checked_sub(1));
    if let Some(weekday) = weekday.and_then(|day| chrono::Weekday::try_from(day).ok()) {
        return format!("a {}, the date unknown", weekday_name(weekday));
    }
    match value.strip_prefix("XXXX-") {
        Some(rest) if rest.starts_with(|letter: char| letter.is_ascii_digit()) => {
            "the year is unknown".to_owned()
        }
        _ => "the date is unknown".to_owned(),
    }
}

fn weekday_name(weekday: chrono::Weekday) -> &'static str {
    match weekday {
        chrono::Weekday::Mon => "Monday",
        chrono::Weekday::Tue => "Tuesday",
        chrono::Weekday::Wed => "Wednesday",
        chrono::Weekday::Thu => "Thursday",
        chrono::Weekday::Fri => "Friday",
        chrono::Weekday::Sat => "Saturday",
        chrono::Weekday::Sun => "Sunday",
    }
}

/// The placeholder for an unknown time of this unit.
fn blank(unit: Unit) -> String {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => "XXXX-XX-XXTXX",
        Unit::Day => "XXXX-XX-XX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Week | Unit::Fortnight => "XXXX-WXX",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Half => "XXXX-HX",
        Unit::Season | Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century | Unit::Millennium => "XX",
    }
    .to_owned()
}

/// The base as a reason names it.
pub(crate) fn name(base: &Base) -> String {
    let Some(time) = &base.time else { return "an unknown date".to_owned() };
    let date = match time {
        Time::Day(day) => day.format("%a %-d %b %Y").to_string(),
        time => time.value(),
    };
    if base.is_told() { format!("the date told before, {date}") } else { format!("publication, {date}") }
}

fn because(tense: Tense) -> &'static str {
    match tense {
        Tense::Past => "; past tense",
        Tense::Future => "; told of the future",
        Tense::Unknown => "",
    }
}

fn plural(count: i64, noun: &str) -> String {
    if count == 1 { format!("one {noun}") } else { format!("{count} {noun}s") }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn publication(day: NaiveDate) -> Base {
        Base { time: Some(Time::Day(day)), anchor: Anchor::Publication }
    }

    fn any_day() -> impl Strategy<Value = NaiveDate> {
        (1600_i32..2200, 1_u32..=366)
            .prop_filter_map("no such day", |(year, day)| NaiveDate::from_yo_opt(year, day))
    }

    fn any_unit() -> impl Strategy<Value = Unit> {
        prop::sample::select(vec![
            Unit::Day,
            Unit::Week,
            Unit::Month,
            Unit::Quarter,
            Unit::Year,
            Unit::Decade,
        ])
    }

    proptest! {
        #[test]
        fn after_takes_back_what_before_took(day in any_day(), count in 0_u32..300, unit in any_unit()) {
            let there = before(&publication(day), Amount::whole(count), unit).unwrap();
            let back = after(&Base { time: Some(there.time), anchor: there.anchor }, Amount::whole(count), unit).unwrap();
            prop_assert_eq!(back.time, Time::containing(day, unit));
        }

        #[test]
        fn is_never_more_precise_than_its_words(day in any_day(), count in 0_u32..300, unit in any_unit()) {
            let base = publication(day);
            let base_of_month = Base { time: Some(Time::Month(day.year(), day.month())), anchor: Anchor::Publication };
            for told in [
                before(&base, Amount::whole(count), unit),
                after(&base_of_month, Amount::whole(count), unit),
                shifted(&base, -1, unit),
            ] {
                prop_assert!(told.unwrap().time.unit().unwrap() >= unit);
            }
            let from_month = after(&base_of_month, Amount::whole(count), Unit::Day).unwrap();
            prop_assert_eq!(from_month.time.unit(), Some(Unit::Month), "days from a month are a month");
        }

        #[test]
        fn finds_weekdays_strictly_before_and_after(day in any_day(), wanted in 1_u32..=7) {
            for (shift, side) in [(-1, -1_i64), (1, 1)] {
                let found = weekday_from(&publication(day), wanted, shift).unwrap().time.first_day().unwrap();
                prop_assert_eq!(found.weekday().number_from_monday(), wanted);
                let distance = (found - day).num_days() * side;
                prop_assert!((1..=7).contains(&distance));
            }
        }

        #[test]
        fn stays_unresolved_without_a_base(count in 0_u32..300, unit in any_unit()) {
            let nothing = Base { time: None, anchor: Anchor::Missing };
            for told in [before(&nothing, Amount::whole(count), unit), shifted(&nothing, 1, unit), days_from(&nothing, -1)] {
                let told = told.unwrap();
                prop_assert!(matches!(told.time, Time::Incomplete(_)));
                prop_assert_eq!(told.anchor, Anchor::Missing);
            }
        }
    }
}
