//! What begins or ends a range with the expression: "Monday through Friday".

use super::{Base, Context, ToldBefore};
use crate::{tokens::Shape, words::Word};

/// Tokens of the clock that ends a range, at most: "8.30 p.m. on".
const REACH_OF_A_RANGE: usize = 9;

/// Words and signs between the ends of a range of days or clocks.
const RANGES: [&str; 14] =
    ["to", "through", "thru", "until", "till", "-", "–", "—", "bis", "à", "a", "alle", "tot", "до"];

impl Context<'_> {
    /// The date told directly before, in words of this sort, that the expression ends a range of:
    /// "Monday through Friday".
    pub(crate) fn range_begins(&self, sort: impl Fn(&Word) -> bool) -> Option<Base> {
        let joint = self.before_clock()?;
        let last = joint.checked_sub(1)?;
        let told = self.told_lately().find(|told| told.range.end == self.tokens[last].end)?;
        let first = self.tokens.partition_point(|token| token.start < told.range.start);
        let between = || first > 0 && self.is_one_of(first - 1, &["between"]);
        let ends = self.is_one_of(joint, &RANGES) || (self.is_one_of(joint, &["and"]) && between());
        let mut words = (first..=last).flat_map(|at| self.readings.at(at));
        (ends && words.any(|reading| sort(&reading.word))).then(|| told.as_base())
    }

    /// The date told directly before, which the expression goes on a list with: "Tuesday and Wednesday".
    pub(crate) fn list_begins(&self) -> Option<Base> {
        let last = self.at.start.checked_sub(2).filter(|_| self.follows(&["and", "or"]))?;
        self.told.last().filter(|told| told.range.end == self.tokens[last].end).map(ToldBefore::as_base)
    }

    /// The month that ends a range which the expression begins: "from October to March".
    pub(crate) fn month_that_ends_range(&self) -> Option<u32> {
        self.end_of_range(|word| match word {
            Word::Month(month) => Some(month),
            _ => None,
        })
    }

    /// The weekday that ends a range which the expression begins: "between Monday and Wednesday".
    pub(crate) fn weekday_that_ends_range(&self) -> Option<u32> {
        self.end_of_range(|word| match word {
            Word::Weekday(weekday) => Some(weekday),
            _ => None,
        })
    }

    /// The weekday of the clock that ends a range which the expression begins: "from 7 a.m. to 8 p.m. Tuesday".
    pub(crate) fn weekday_of_range(&self) -> Option<u32> {
        let joined = self.precedes(&["to", "until", "till", "and", "-", "–"]);
        let of_clock = |at: &usize| {
            let token = &self.tokens[*at];
            token.shape == Shape::Digits
                || self.is_one_of(*at, &[".", ":", "m", "on"])
                || self.readings.any(*at, |word| matches!(word, Word::Meridiem(_)))
        };
        let mut after = (self.at.end + 1..self.tokens.len()).take(REACH_OF_A_RANGE);
        let day = after.find(|at| !of_clock(at)).filter(|&at| joined && at > self.at.end + 2)?;
        self.readings.at(day).iter().find_map(|reading| match reading.word {
            Word::Weekday(weekday) => Some(weekday),
            _ => None,
        })
    }

    /// What the word says that ends a range which the expression begins.
    fn end_of_range(&self, meaning: impl Fn(Word) -> Option<u32>) -> Option<u32> {
        let joined = self.precedes(&["to", "through", "until", "till", "-", "–", "—"])
            || (self.precedes(&["and"]) && self.follows(&["between"]));
        let next = Some(self.at.end + 1).filter(|&next| joined && next < self.tokens.len())?;
        self.readings.at(next).iter().find_map(|reading| meaning(reading.word))
    }
}
