//! Holidays, and dates of other calendars.

use edtf::{Calendar, Modifier};

use super::{Told, between, complete, missing, nearest};
use crate::{
    calendars,
    context::{Base, Context, Tense},
    holidays::Holiday,
    reason::{Ground, Reason, Relation, Remark},
    time::Time,
};

/// A holiday without year, as the tense points.
pub(crate) fn holiday_nearby(context: &Context, holiday: Holiday) -> Option<Told> {
    let told = nearest(context, "XXXX-XX-XX", |year| holiday.in_year(year))?;
    Some(observed(told, holiday))
}

/// A holiday of a year.
///
/// "Nowruz 1358" counts in the calendar of the holiday.
pub(crate) fn holiday_of(year: i32, holiday: Holiday) -> Option<Told> {
    let calendar = holiday.calendar();
    let own_year = !calendar.is_gregorian() && calendars::is_likely(calendar, year);
    match holiday {
        Holiday::Other(_, month, day) if own_year => other_day(calendar, year, month, day),
        Holiday::OtherMonth(_, month) if own_year => other_month(calendar, year, month),
        _ => Some(observed(complete(holiday.in_year(year)?)?, holiday)),
    }
}

/// Islamic days begin when the moon is seen, so their reckoned date can be off by one; others differ by country.
fn observed(told: Told, holiday: Holiday) -> Told {
    let calendar = holiday.calendar();
    let told = told.written_in(calendar);
    let kept = match holiday {
        Holiday::WithinMonth(_) => Some(Ground::KeptOnOtherDays),
        Holiday::Listed(_) => Some(Ground::AlmanacsDiffer),
        _ => None,
    };
    if let Some(kept) = kept {
        return Told { approximate: true, ..told.noting(kept) };
    }
    let (Calendar::Islamic, Some(day)) = (calendar, told.time.first_day()) else { return told };
    let year = Some(calendars::year_of(calendar, day));
    Told {
        approximate: true,
        ..told.noting(Remark::Calendar { calendar, year }).noting(Ground::MoonSighting)
    }
}

/// A day of another calendar.
pub(crate) fn other_day(calendar: Calendar, year: i32, month: u32, day: u32) -> Option<Told> {
    if is_gregorian(calendar, year) {
        return holiday_of(year, Holiday::Other(calendar, month, day));
    }
    if !calendars::is_likely(calendar, year) {
        return None;
    }
    let told = complete(Time::Day(calendars::gregorian(calendar, year, month, day)?))?;
    Some(in_calendar(told, calendar))
}

/// A month of another calendar's year.
pub(crate) fn other_month(calendar: Calendar, year: i32, month: u32) -> Option<Told> {
    if is_gregorian(calendar, year) {
        return holiday_of(year, Holiday::OtherMonth(calendar, month));
    }
    if !calendars::is_likely(calendar, year) {
        return None;
    }
    let (first, last) = calendars::month_span(calendar, year, month)?;
    Some(in_calendar(between(first, last)?, calendar))
}

/// Some months of another calendar's year, the first and the last of them told.
pub(crate) fn other_months(calendar: Calendar, year: i32, first: u32, last: u32) -> Option<Told> {
    let (first, _) = calendars::month_span(calendar, year, first)?;
    let (_, last) = calendars::month_span(calendar, year, last)?;
    Some(in_calendar(between(first, last)?, calendar))
}

/// Whether a year beside a month of another calendar is one of ours: "Ramadan 2012".
fn is_gregorian(calendar: Calendar, year: i32) -> bool {
    match calendar {
        Calendar::Islamic | Calendar::SolarHijri => year >= 1700,
        Calendar::Hebrew => year < 3000,
        _ => false,
    }
}

/// A year of another calendar.
pub(crate) fn other_year(calendar: Calendar, year: i32) -> Option<Told> {
    if !calendars::is_likely(calendar, year) {
        return None;
    }
    let (first, last) = calendars::year_span(calendar, year)?;
    Some(in_calendar(between(first, last)?, calendar))
}

/// The year of another calendar that the base lies in, or one before or after it.
pub(crate) fn other_year_shifted(base: &Base, calendar: Calendar, shift: i64) -> Option<Told> {
    let Some(day) = base.day() else { return missing("XXXX".to_owned()) };
    let year = calendars::year_of(calendar, day).checked_add(i32::try_from(shift).ok()?)?;
    let (first, last) = calendars::year_span(calendar, year)?;
    let why = Reason::from(Remark::Calendar { calendar, year: Some(year) });
    let why = why.and(Relation::CountedFrom.to(base));
    Some(Told::new(Time::Span(first, last), base.anchor.clone(), why).written_in(calendar))
}

/// The first days, or the last, of the other calendar's year that the base lies in.
///
/// What was so at its end is told of the last one that has ended.
pub(crate) fn edge_of_other_year(context: &Context, calendar: Calendar, edge: Modifier) -> Option<Told> {
    let ended = edge == Modifier::End && context.tense() == Tense::Past;
    let year = other_year_shifted(&context.now(), calendar, -i64::from(ended))?;
    let Time::Span(first, last) = year.time else { return Some(year.with(edge)) };
    let (day, which) = match edge {
        Modifier::Start => (first, Ground::FirstDay),
        Modifier::End => (last, Ground::LastDay),
        _ => return Some(year.with(edge)),
    };
    Some(Told { time: Time::Day(day), ..year }.noting(which).about())
}

/// A month of another calendar without year, as the tense points.
pub(crate) fn other_month_nearby(context: &Context, calendar: Calendar, month: u32) -> Option<Told> {
    holiday_nearby(context, Holiday::OtherMonth(calendar, month))
}

/// A day of another calendar without year, as the tense points.
pub(crate) fn other_day_nearby(context: &Context, calendar: Calendar, month: u32, day: u32) -> Option<Told> {
    holiday_nearby(context, Holiday::Other(calendar, month, day))
}

/// Islamic days are reckoned after Umm al-Qura; the moon's sighting could move them by a day.
fn in_calendar(told: Told, calendar: Calendar) -> Told {
    let approximate = calendar == Calendar::Islamic;
    let why = Remark::Calendar { calendar, year: None }.into();
    let told = Told { approximate, why, ..told.written_in(calendar) };
    if approximate { told.noting(Ground::MoonSighting) } else { told }
}
