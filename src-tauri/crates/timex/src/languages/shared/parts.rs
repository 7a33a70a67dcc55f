//! Parts of a longer time, by their place in it: "die ersten neun Monate des Jahres 2018".

use crate::{
    context::Context,
    meanings::{Side, Told, complete, month, month_nearby, shifted, units_within},
    rule::{Rule, Words},
    time::{Time, Unit},
    words::Word,
};

pub(super) const RULES: &[Rule] = &[Rule {
    name: "units-of-a-whole",
    pattern: "(({ordinal} | {shift:which}) [{number}] {unit} | {number} ({ordinal} | {shift:which}) {unit}) \
              [{joint}] [{joint}] \
              ({month} [[{joint}] {year} [{year-mark}]] | [{year-mark}] [{joint}] {year} [{year-mark}] | \
              {shift} {unit:whole} | {unit:whole} {shift} | {unit-shift})",
    meaning: |words, context| {
        let side = match (words.ordinal(), words.get("which")) {
            (Some(1), _) => Side::First,
            (_, Some(Word::Shift(-1))) => Side::Last,
            _ => return None,
        };
        // Weeks and numbered parts of years have their own rules.
        let one = words.number().is_none() && !words.is_plural();
        let by_number = words.ordinal().is_some() && words.unit()? >= Unit::Quarter;
        let numbered = one && (by_number || words.month().is_some());
        if numbered { None } else { units_within(words, side, whole(words, context)) }
    },
    examples: &[],
    not: &[],
}];

/// The time that something is a part of.
fn whole(words: &Words, context: &Context) -> Option<Told> {
    let unit = match words.get("whole") {
        Some(Word::Unit(unit)) => Some((words.shift()?, unit)),
        _ => words.unit_shift(),
    };
    match (unit, words.month(), words.year()) {
        (Some((shift, unit)), ..) => shifted(&context.now(), shift, unit),
        (None, Some(number), Some(year)) => month(year, number),
        (None, Some(number), None) => month_nearby(context, number),
        (None, None, year) => complete(Time::Year(year?)),
    }
}
