//! Times that recur.

use super::Told;
use crate::{
    Anchor,
    reason::Ground,
    time::{Amount, Time, Unit},
};

/// A time that recurs each unit.
pub(crate) fn every(amount: Amount, unit: Unit) -> Option<Told> {
    recurring(Time::Lasting(amount, unit).value())
}

/// A time that recurs, as TIMEX3 writes it.
pub(crate) fn recurring(value: impl Into<String>) -> Option<Told> {
    Some(Told::new(Time::Recurring(value.into()), Anchor::None, Ground::Recurs))
}
