//! Times and parts of the day.

use super::{
    Told, missing,
    points::of_unknown_date,
    reasons::unresolved,
    relative::{days_from, no_finer_than},
};
use crate::{
    context::{Base, Context},
    reason::{Ground, Relation, Remark},
    time::{Clock, DayPart, Time, Unit, add},
    words::Word,
};

/// A clock time on the day of the base; joined to another day where one stands beside it.
pub(crate) fn clock(context: &Context, clock: Clock) -> Option<Told> {
    let ends_day = clock == Clock::at(0, 0) && context.is_midnight_to_come();
    let clock = if ends_day { Clock::at(24, 0) } else { clock };
    if let Some(told) = clock_after_midnight(context, clock) {
        return Some(told);
    }
    let base = context.day_of_clock();
    let told = match clock.hour {
        ..SUNRISE if context.follows_evening() => {
            days_from(&base, 1)?.changed(|time| Some(Time::Moment(time.first_day()?, clock)))
        }
        _ => clock_on(&base, clock)?,
    };
    Some(if base.is_told() { told } else { told.on_supposed_day() })
}

/// The hour before which a clock that is told after one of the evening is of the next day:
/// "from 11:40 p.m. on Wednesday; it was put out at 5 a.m."
const SUNRISE: u32 = 7;

/// A clock time on the day of a base.
pub(crate) fn clock_on(base: &Base, clock: Clock) -> Option<Told> {
    let unknown_day = format!("XXXX-XX-XXT{:02}:{:02}", clock.hour, clock.minute);
    let Some(day) = base.day() else { return missing(unknown_day) };
    if no_finer_than(base, Unit::Day).is_some() {
        return Some(of_unknown_date(unknown_day, base));
    }
    let why = Relation::NoOtherDay.to(base);
    Some(Told::new(Time::Moment(day, clock), base.anchor.clone(), why))
}

/// The end of a range that goes on past midnight: "from 9 p.m. to 5 a.m."
fn clock_after_midnight(context: &Context, clock: Clock) -> Option<Told> {
    let begins =
        context.range_begins(|word| matches!(word, Word::Meridiem(_) | Word::Clock(_) | Word::OClock))?;
    let Some(Time::Moment(day, first)) = begins.time else { return None };
    let past = (first.hour, first.minute) > (clock.hour, clock.minute);
    let next = Time::Moment(add(day, 1, Unit::Day)?, clock);
    past.then(|| Told::new(next, begins.anchor.clone(), Remark::counted(1, Unit::Day, &begins)))
}

/// A part of the day that the text has come to; of the day of publication where it has told none.
pub(crate) fn part_alone(base: &Base, part: DayPart) -> Option<Told> {
    let told = on_day(days_from(base, 0), part)?;
    Some(if base.is_told() { told } else { told.on_supposed_day() })
}

/// A part of a day told before, so many days from it: "that evening"; of an unknown day where none was told.
pub(crate) fn part_of_day_told(context: &Context, days: i64, part: DayPart) -> Option<Told> {
    let told = context.date_told().and_then(|base| on_day(days_from(&base, days), part));
    told.or_else(|| part_of_unknown_day(part))
}

/// A part of a day that is not told.
pub(crate) fn part_of_unknown_day(part: DayPart) -> Option<Told> {
    unresolved(format!("XXXX-XX-XX{}", part.timex()), Ground::DayUntold)
}

/// A part of the day of a time that is a day.
pub(crate) fn on_day(told: Option<Told>, part: DayPart) -> Option<Told> {
    told?.map(|time| match time {
        Time::Day(day) => Some(Time::Part(*day, part)),
        Time::Incomplete(value) if value.len() >= 10 => {
            Some(Time::Incomplete(format!("{value}{}", part.timex())))
        }
        _ => None,
    })
}
