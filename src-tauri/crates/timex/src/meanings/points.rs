//! Points of time: dates told in full, and those that lack their year or day.

use chrono::{Datelike, NaiveDate};

use super::{
    Cue, Told, missing,
    reasons::{unknown, unresolved},
    relative::{days_from, no_finer_than, shifted, weekday_from},
};
use crate::{
    Anchor,
    context::{Base, Context, Tense},
    reason::{Ground, Reason, Relation, Remark},
    time::{Season, Time, Unit, Vague, add},
    words::Word,
};

/// A time whose words are complete in themselves.
pub(crate) fn complete(time: Time) -> Option<Told> {
    Some(Told::new(time, Anchor::None, Ground::InFull))
}

/// A day of the Gregorian calendar; `None` where there is no such day.
pub(crate) fn day(year: i32, month: u32, day: u32) -> Option<Told> {
    complete(Time::Day(NaiveDate::from_ymd_opt(year, month, day)?))
}

/// A month of a year.
pub(crate) fn month(year: i32, month: u32) -> Option<Told> {
    complete(Time::Month(year, month))
}

/// What is only known to lie before, at or after the telling.
pub(crate) fn vague(vague: Vague) -> Option<Told> {
    let why = match vague {
        Vague::Past => Ground::SomeTimeBefore,
        Vague::Present => Ground::TimeOfTelling,
        Vague::Future => Ground::SomeTimeAfter,
    };
    Some(Told::new(Time::Vague(vague), Anchor::None, why))
}

/// Words that only look like a time.
pub(crate) fn nothing() -> Option<Told> {
    Some(Told::new(Time::Nothing, Anchor::None, Ground::InFull))
}

/// The one of a yearly time that the tense points at: the last one begun, the next one, or the nearest.
pub(crate) fn nearest(context: &Context, blank: &str, in_year: impl Fn(i32) -> Option<Time>) -> Option<Told> {
    if context.is_habitual() {
        return unresolved(blank.to_owned(), Ground::AnyOne);
    }
    if let Some(told) = going_on_with(context, &in_year) {
        return Some(told);
    }
    let base = context.season_of_telling();
    let Some(day) = base.day() else { return missing(blank.to_owned()) };
    if base.is_told() {
        let ended = context.month_that_ends_range().and_then(|last| range_ending(&base, day, last, &in_year));
        return ended.or_else(|| going_on(&base, day, in_year));
    }
    let running = context.month_that_ends_range().filter(|_| context.tense() != Tense::Past);
    if let Some(range) = running.and_then(|last| running_range(&base, day, last, &in_year)) {
        return Some(range);
    }
    let candidates = (day.year() - 1..=day.year() + 1).filter_map(&in_year).filter_map(|time| {
        let first = time.first_day()?;
        let holds = time.unit().is_some_and(|unit| Time::containing(day, unit) == time);
        Some((if holds { 0 } else { (first - day).num_days() }, time))
    });
    let foreseen = context.tense() == Tense::Future && context.was_foreseen();
    let verb = if foreseen { Tense::Unknown } else { context.tense() };
    let tense = match verb {
        Tense::Past if context.is_deadline() => Tense::Unknown,
        tense => tense,
    };
    let surely_past = verb == Tense::Past && context.is_surely_past();
    // "In January, a new tariff will come into force."
    let surely_to_come = verb == Tense::Future && context.frames_sentence() && !context.is_deadline();
    let candidates = candidates.filter(|(days, _)| !surely_past || *days <= 0);
    let candidates = candidates.filter(|(days, _)| !surely_to_come || *days >= 0);
    let candidates: Vec<(i64, Time)> = candidates.collect();
    let distance = |days: i64| if days > 0 { days * weight(tense) } else { -days * weight_of_past(tense) };
    let (days, time) = candidates.iter().min_by_key(|(days, _)| distance(*days)).cloned()?;
    let side = match days {
        ..0 => Relation::LastBefore,
        0 => Relation::Of,
        1.. => Relation::NextAfter,
    };
    let why = of_untold_year(side, &base).by(verb);
    let back = days > 0 || (days == 0 && tense != Tense::Future);
    let (year, other_side) = if back { (-1, Ground::OneBefore) } else { (1, Ground::OneAfter) };
    let other = in_year(time.first_day()?.year() + year);
    let nearer = other
        .as_ref()
        .and_then(Time::first_day)
        .is_some_and(|other| (other - day).num_days().abs() < days.abs());
    let cue = match verb {
        _ if foreseen => Cue::YearlyForeseen,
        _ if nearer => Cue::YearlyFar,
        Tense::Past if days > 0 => Cue::YearlyAgainstVerb,
        _ => Cue::YearlyNear,
    };
    Some(Told::new(time, base.anchor, why).rather_than(other, cue, other_side))
}

/// A yearly time that ends a range, or lies in a year to come that was told before.
fn going_on_with(context: &Context, in_year: &impl Fn(i32) -> Option<Time>) -> Option<Told> {
    let begins = context.range_begins(|word| matches!(word, Word::Month(_)));
    let range = begins.and_then(|base| ending(&base, in_year));
    range.or_else(|| in_year_to_come(&context.year_to_come()?, in_year))
}

/// A yearly time in a year to come, or after a date to come that its sentence has told: "will begin in March and end by
/// November".
fn in_year_to_come(base: &Base, in_year: &impl Fn(i32) -> Option<Time>) -> Option<Told> {
    let time = match base.time {
        Some(Time::Year(year)) => in_year(year)?,
        _ => return ending(base, in_year),
    };
    Some(Told::new(time, base.anchor.clone(), of_untold_year(Relation::InYearOf, base)))
}

/// Why a yearly time is of this year.
fn of_untold_year(how: Relation, base: &Base) -> Reason {
    Reason::from(Ground::YearUntold).and(how.to(base))
}

/// The first one of a yearly time after the date that begins their range: "from November to March".
fn ending(base: &Base, in_year: &impl Fn(i32) -> Option<Time>) -> Option<Told> {
    let day = base.day().filter(|_| base.time.as_ref().and_then(Time::unit) < Some(Unit::Year))?;
    let mut times = (day.year()..=day.year() + 1).filter_map(in_year);
    let time = times.find(|time| time.first_day() > Some(day))?;
    Some(Told::new(time, base.anchor.clone(), of_untold_year(Relation::NextAfter, base)))
}

/// The beginning of a range in which the telling lies: "the season runs from June to November", told in August.
fn running_range(
    base: &Base,
    day: NaiveDate,
    last: u32,
    in_year: &impl Fn(i32) -> Option<Time>,
) -> Option<Told> {
    let time = in_year(day.year())?;
    let runs = (time.first_day()?.month()..=last).contains(&day.month());
    runs.then(|| Told::new(time, base.anchor.clone(), of_untold_year(Relation::Of, base)))
}

/// The beginning of a range over the new year, where a story has come to the range's end rather than its beginning:
/// "from October to March".
fn range_ending(
    base: &Base,
    day: NaiveDate,
    last: u32,
    in_year: &impl Fn(i32) -> Option<Time>,
) -> Option<Told> {
    let time = in_year(day.year() - 1)?;
    let first = time.first_day()?.month();
    let is_before = last < first && day.month() < first && day.month().abs_diff(last) < first - day.month();
    is_before.then(|| Told::new(time, base.anchor.clone(), of_untold_year(Relation::RangeEnds, base)))
}

/// How much farther a past date may be than a coming one and still be meant, by tense. News in the
/// past tense also name days to come ("the offer was extended to 9 November"), but near ones only.
fn weight(tense: Tense) -> i64 {
    match tense {
        Tense::Past => 60,
        // News tell of what has happened rather than of what will.
        Tense::Unknown => 12,
        Tense::Future => 10,
    }
}

/// The same of past dates.
fn weight_of_past(tense: Tense) -> i64 {
    if tense == Tense::Future { 60 } else { 10 }
}

/// A yearly time in a story: of the year told last, or of the next one where the year turns.
fn going_on(base: &Base, day: NaiveDate, in_year: impl Fn(i32) -> Option<Time>) -> Option<Told> {
    // 29 February is not in every year.
    let same = in_year(day.year()).or_else(|| in_year(day.year() + 1)).or_else(|| in_year(day.year() - 1))?;
    let whole_year = base.time.as_ref().and_then(Time::unit) >= Some(Unit::Year);
    // The autumn goes on into the next year, the winter well into it.
    let season = base.time.as_ref().filter(|time| time.unit() == Some(Unit::Season));
    let last = season.and_then(Time::days).map_or(day, |(_, last)| last);
    let over_new_year = last.year() > day.year() && same.first_day()?.month() < day.month();
    let turned = over_new_year || last.month() >= 10 && same.first_day()?.month() <= 3 && !whole_year;
    let (year, side) = if turned { (0, Ground::SameYear) } else { (1, Ground::NextYear) };
    let time = if turned { in_year(day.year() + 1)? } else { same };
    let told = Told::new(time, base.anchor.clone(), of_untold_year(Relation::StoryHasCome, base));
    Some(told.rather_than(in_year(day.year() + year), Cue::YearlyInStory, side))
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
                    let why = Relation::NearestYear.to(&base);
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
    nearest(context, &season.of_unknown_year(), |year| Some(Time::Season(year, season)))
}

/// A part of the year that was told or found; what is unresolved stays so.
pub(crate) fn in_year_of(year: Option<Told>, part: impl Fn(i32) -> Option<Time>) -> Option<Told> {
    let year = year?;
    match year.time {
        Time::Year(_) => year.map(|time| match time {
            Time::Year(number) => part(*number),
            _ => None,
        }),
        _ => Some(year),
    }
}

/// A weekday (Monday = 1) by tense: the last on or before the base, or the first on or after it.
pub(crate) fn weekday(context: &Context, weekday: u32) -> Option<Told> {
    let begins = context.range_begins(|word| matches!(word, Word::Weekday(_)));
    if let Some(first) = begins.filter(|base| no_finer_than(base, Unit::Day).is_none()) {
        return weekday_from(&first, weekday, 1);
    }
    let is_next =
        |base: &Base| base.day().is_some_and(|day| day.weekday().succ().number_from_monday() == weekday);
    if let Some(first) = context.list_begins().filter(is_next) {
        return days_from(&first, 1);
    }
    if let Some(week) = context.week_to_come() {
        return weekday_of_week(&week, weekday, 0);
    }
    let told = Some(context.season_of_telling());
    let told = told.filter(|base| context.narrative || no_finer_than(base, Unit::Day).is_none());
    let base = told.unwrap_or_else(|| context.now());
    let Some(day) = base.day() else { return missing(format!("XXXX-WXX-{weekday}")) };
    if no_finer_than(&base, Unit::Day).is_some() {
        return Some(of_unknown_date(format!("XXXX-WXX-{weekday}"), &base));
    }
    let cue = weekday_cue(context, &base, weekday);
    let ahead = !matches!(cue, Cue::WeekdayPast | Cue::WeekdayUntold);
    let days = days_to(weekday, day, ahead, context.weekday_that_ends_range());
    let side = if ahead { Relation::FirstOnOrAfter } else { Relation::LastOnOrBefore };
    // The beginning of a range can be of the week before.
    let how = if days.abs() < 7 { side.to(&base) } else { Remark::counted(days, Unit::Day, &base) };
    let why = Reason::from(how).by(context.tense());
    let (other, other_side) = match days {
        0 if ahead => (7, Ground::OneAfter),
        0 => (-7, Ground::OneBefore),
        1.. => (days - 7, Ground::OneBefore),
        ..0 => (days + 7, Ground::OneAfter),
    };
    let other = add(day, other, Unit::Day).map(Time::Day);
    let told = Told::new(Time::Day(add(day, days, Unit::Day)?), base.anchor, why);
    Some(told.rather_than(other, cue, other_side))
}

/// Days from a day to a weekday ahead or past; one that begins a range has all of it on that side.
fn days_to(weekday: u32, day: NaiveDate, ahead: bool, range_ends: Option<u32>) -> i64 {
    let distance = i64::from(weekday) - i64::from(day.weekday().number_from_monday());
    match range_ends {
        _ if ahead => distance.rem_euclid(7),
        // "ran from Monday to Wednesday", told on a Tuesday: of the week before.
        Some(last) => {
            let length = (i64::from(last) - i64::from(weekday)).rem_euclid(7);
            -(-distance - length).rem_euclid(7) - length
        }
        None => -(-distance).rem_euclid(7),
    }
}

/// A weekday of the base's week, of the last or of the next one.
pub(crate) fn weekday_of_week(base: &Base, weekday: u32, shift: i64) -> Option<Told> {
    let week = shifted(base, shift, Unit::Week)?;
    let Some(monday) = week.time.first_day() else { return Some(week) };
    Some(Told { time: Time::Day(add(monday, i64::from(weekday) - 1, Unit::Day)?), ..week })
}

/// What tells on which side of its base a weekday lies.
fn weekday_cue(context: &Context, base: &Base, weekday: u32) -> Cue {
    let is_yesterday = || base.day().is_some_and(|day| day.weekday().pred().number_from_monday() == weekday);
    match context.tense_of_owner() {
        // "were to vote later on Thursday", printed on Friday
        _ if context.is_of_told_day() && is_yesterday() => Cue::WeekdayPast,
        Tense::Future => Cue::WeekdayFuture,
        _ if base.is_told() => Cue::WeekdayInStory,
        _ if context.is_set_for() => Cue::WeekdayFuture,
        _ if context.is_deadline() => Cue::WeekdayDeadline,
        Tense::Past => Cue::WeekdayPast,
        Tense::Unknown if context.begins_with(&Word::Shift(0)) => Cue::ThisWeekday,
        Tense::Unknown if context.is_of_now() => Cue::WeekdayFuture,
        Tense::Unknown => Cue::WeekdayUntold,
    }
}

/// Days of the same week ahead that nobody calls "next": Thursday on a Wednesday.
const AT_HAND: i64 = 2;

fn is_at_hand(base: &Base, told: &Told) -> bool {
    let days = base.day().zip(told.time.first_day());
    days.is_some_and(|(day, next)| (next - day).num_days() <= AT_HAND && day.iso_week() == next.iso_week())
}

/// "last Tuesday", "next Tuesday": strictly before or after the base; "this Tuesday" by tense.
pub(crate) fn weekday_shifted(context: &Context, weekday: u32, shift: i64) -> Option<Told> {
    if shift == 0 {
        return self::weekday(context, weekday);
    }
    let told = weekday_from(&context.now(), weekday, shift)?;
    let at_hand = shift > 0 && context.has_inside(&["next"]) && is_at_hand(&context.now(), &told);
    let (days, cue, side) = match shift {
        ..0 => (-7, Cue::LastWeekday, Ground::WeekBefore),
        _ if at_hand => (-7, Cue::NextWeekday, Ground::WeekBefore),
        _ => (7, Cue::NextWeekday, Ground::WeekAfter),
    };
    let told = if at_hand { told.changed(|time| time.moved(1, Unit::Week)) } else { told };
    let other = told.time.first_day().and_then(|day| add(day, days, Unit::Day)).map(Time::Day);
    Some(told.rather_than(other, cue, side))
}

/// A time about a base that is told too roughly to count from.
pub(super) fn of_unknown_date(value: String, base: &Base) -> Told {
    let why = Reason::from(unknown(&value)).and(Relation::AtTimeOf.to(base));
    Told::new(Time::Incomplete(value), base.anchor.clone(), why)
}
