//! Times counted from a base: "two days before", "last week", "yesterday".

use chrono::Datelike;

use super::{
    Told, missing,
    reasons::{blank, unresolved},
    vague,
};
use crate::{
    context::{Base, Context},
    reason::{Ground, Relation, Remark},
    time::{Amount, Clock, Time, Unit, Vague, add},
};

/// So many units before the base; no more precise than the unit or the base.
pub(crate) fn before(base: &Base, amount: Amount, unit: Unit) -> Option<Told> {
    counted(base, amount, unit, -1)
}

/// So many units after the base; no more precise than the unit or the base.
pub(crate) fn after(base: &Base, amount: Amount, unit: Unit) -> Option<Told> {
    counted(base, amount, unit, 1)
}

fn counted(base: &Base, amount: Amount, unit: Unit, sign: i64) -> Option<Told> {
    let side = if sign < 0 { Vague::Past } else { Vague::Future };
    let Amount::Halves(halves) = amount else { return vague(side) };
    let (count, step) =
        if halves % 2 == 0 { (i64::from(halves / 2), unit) } else { half_steps(halves, unit) };
    let (count, step) = whole_days(base, count, step);
    if step < Unit::Day {
        return hours(base, count * sign, step).or_else(|| vague(side));
    }
    let Some(time) = &base.time else {
        let why = if base.is_told() { Ground::BaseUntold } else { Ground::PublicationUnknown };
        return unresolved(blank(step), why);
    };
    let day = add(time.first_day()?, count * sign, step)?;
    let why = Remark::counted(count * sign, step, base);
    let told = Told::new(Time::containing(day, precision(base, step)), base.anchor.clone(), why);
    Some(Told { approximate: is_rough(count, step), ..told })
}

/// Hours of whole days, where the base's time of day is not known: 48 hours before a Friday are two days.
fn whole_days(base: &Base, count: i64, step: Unit) -> (i64, Unit) {
    let days = step == Unit::Hour && count > 0 && count % 24 == 0 && base.day_only() && base.day().is_some();
    if days { (count / 24, Unit::Day) } else { (count, step) }
}

/// Years counted in round thousands, which nobody means to the year.
fn is_rough(count: i64, step: Unit) -> bool {
    step == Unit::Year && count >= 1000 && count % 500 == 0
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
    Some(Told::new(Time::Moment(moment.date(), clock), base.anchor.clone(), Relation::CountedFrom.to(base)))
}

/// How precisely a date counted in this unit from a base is known.
fn precision(base: &Base, unit: Unit) -> Unit {
    let own = base.time.as_ref().and_then(Time::unit).unwrap_or(unit).max(Unit::Day);
    match unit {
        Unit::Week | Unit::Fortnight if base.is_told() => own,
        Unit::Year if base.is_told() && matches!(own, Unit::Quarter | Unit::Half) => own,
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
    let why = match shift {
        0 => Relation::Of.to(base),
        -1 => Relation::LastBefore.to(base),
        1 => Relation::NextAfter.to(base),
        shift => Remark::counted(shift, unit, base),
    };
    Some(Told::new(time, base.anchor.clone(), why))
}

/// The base itself where it is told less precisely than the unit: the day after May 1905 is in 1905-05 or about.
pub(super) fn no_finer_than(base: &Base, unit: Unit) -> Option<Told> {
    let time = base.time.clone().filter(|time| time.unit() > Some(unit) && unit != Unit::Weekend)?;
    Some(Told::new(time, base.anchor.clone(), Relation::NoFinerThan.to(base)))
}

/// So many days from the base: "yesterday".
pub(crate) fn days_from(base: &Base, days: i64) -> Option<Told> {
    let Some(day) = base.day() else { return missing(blank(Unit::Day)) };
    if let Some(told) = no_finer_than(base, Unit::Day) {
        return Some(told);
    }
    let why = Remark::counted(days, Unit::Day, base);
    Some(Told::new(Time::Day(add(day, days, Unit::Day)?), base.anchor.clone(), why))
}

/// So many days from the date told last: "the following day"; unknown where the text has told none.
pub(crate) fn days_from_told(context: &Context, days: i64) -> Option<Told> {
    match context.date_told() {
        Some(base) => days_from(&base, days),
        None => unresolved(blank(Unit::Day), Ground::BaseUntold),
    }
}

/// The weekday strictly before the base, or after it.
pub(crate) fn weekday_from(base: &Base, weekday: u32, shift: i64) -> Option<Told> {
    let Some(day) = base.day() else { return missing(format!("XXXX-WXX-{weekday}")) };
    let distance = i64::from(weekday) - i64::from(day.weekday().number_from_monday());
    let days =
        if shift > 0 { (distance - 1).rem_euclid(7) + 1 } else { -((-distance - 1).rem_euclid(7) + 1) };
    let side = if shift > 0 { Relation::NextAfter } else { Relation::LastBefore };
    Some(Told::new(Time::Day(add(day, days, Unit::Day)?), base.anchor.clone(), side.to(base)))
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
        0 => Relation::InYearOf,
        ..0 => Relation::LastBefore,
        1.. => Relation::NextAfter,
    };
    Some(Told::new(time?, base.anchor.clone(), which.to(base)))
}

/// "The following May", "the previous summer": of the year after the one told, or before it, where that is all that is
/// told; else the nearest to the date told.
pub(crate) fn beside_told(
    base: &Base,
    shift: i64,
    blank: &str,
    in_year: impl Fn(i32) -> Option<Time>,
) -> Option<Told> {
    match base.time {
        Some(Time::Year(year)) if shift != 0 => {
            let which = if shift < 0 { Relation::LastBefore } else { Relation::NextAfter };
            let time = in_year(year.checked_add(i32::try_from(shift).ok()?)?)?;
            Some(Told::new(time, base.anchor.clone(), which.to(base)))
        }
        _ => shifted_yearly(base, shift, blank, in_year),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Anchor, reason::BasePlace};
    use chrono::NaiveDate;

    fn publication(day: NaiveDate) -> Base {
        Base { time: Some(Time::Day(day)), anchor: Anchor::Publication, place: BasePlace::Publication }
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
            // Decades before Christ begin in years that end in nine: no decade after him is so many whole ones away.
            if matches!(there.time, Time::DecadeBefore(_)) {
                return Ok(());
            }
            let back = after(&Base { time: Some(there.time), ..publication(day) }, Amount::whole(count), unit).unwrap();
            prop_assert_eq!(back.time, Time::containing(day, unit));
        }

        #[test]
        fn is_never_more_precise_than_its_words(day in any_day(), count in 0_u32..300, unit in any_unit()) {
            let base = publication(day);
            let base_of_month = Base { time: Some(Time::Month(day.year(), day.month())), ..publication(day) };
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
            let nothing = Base { time: None, anchor: Anchor::Missing, place: BasePlace::Publication };
            for told in [before(&nothing, Amount::whole(count), unit), shifted(&nothing, 1, unit), days_from(&nothing, -1)] {
                let told = told.unwrap();
                prop_assert!(matches!(told.time, Time::Incomplete(_)));
                prop_assert_eq!(told.anchor, Anchor::Missing);
            }
        }
    }
}
