//! Lengths of time.

use super::Told;
use crate::{
    Anchor,
    reason::Ground,
    rule::Words,
    time::{Amount, Time, Unit},
    words::Word,
};

/// A length of time.
pub(crate) fn lasting(amount: Amount, unit: Unit) -> Option<Told> {
    Some(Told::new(Time::Lasting(amount, unit), Anchor::None, Ground::Lasts))
}

/// A length of time of which nothing is told: "for some time".
pub(crate) fn lasting_vaguely() -> Option<Told> {
    Some(Told::new(Time::Composed("PXX".to_owned()), Anchor::None, Ground::Lasts))
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
