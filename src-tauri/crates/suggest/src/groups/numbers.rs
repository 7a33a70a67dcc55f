//! Numbers that headlines tell, and whether two can be the same: "at least 10" and "12" can.

use crate::languages::Language;
use crate::words::{Word, written_out};

/// How a number is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Exactly,
    /// "at least 10"
    AtLeast,
    /// "some 10", "up to 10"
    About,
}

/// A number that a headline tells and that is no date.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Number {
    value: f64,
    bound: Bound,
    /// The word behind it: what is counted.
    of: Option<String>,
}

/// How many times as great as "some 10" an exact number can be, or the other way round.
const ABOUT: f64 = 1.25;

/// Numbers without a mark between their digits from here on may be years.
const FIRST_YEAR: f64 = 1000.0;

/// The numbers of a headline that are no dates and no hours.
pub(super) fn numbers(words: &[Word], language: &Language) -> Vec<Number> {
    (0..words.len()).filter_map(|at| number(words, at, language)).collect()
}

fn number(words: &[Word], at: usize, language: &Language) -> Option<Number> {
    let word = &words[at];
    let time = |word: &&Word| {
        language.is_time(&word.lower) || matches!(word.lower.as_str(), ":" | "am" | "pm" | "h")
    };
    let before = at.checked_sub(1).map(|at| &words[at]).filter(time);
    // German "12 am Montag" tells of twelve, and no hour.
    let after = words.get(at + 1).filter(time).filter(|word| !language.is_preposition(&word.lower));
    if before.or(after).is_some() {
        return None;
    }
    let several = written_out(&word.lower).filter(|number| *number > 1).map(|number| number as f64);
    let value = several.or_else(|| in_figures(&word.lower))?;
    let follows = |phrases: &[Vec<&str>]| {
        phrases.iter().any(|phrase| {
            let told = at.checked_sub(phrase.len()).map(|first| &words[first..at]);
            told.is_some_and(|told| told.iter().zip(phrase).all(|(word, part)| word.lower.as_str() == *part))
        })
    };
    let bound = match (follows(&language.at_least), follows(&language.about)) {
        (true, _) => Bound::AtLeast,
        (_, true) => Bound::About,
        _ => Bound::Exactly,
    };
    let of = words.get(at + 1).filter(|word| !word.mark).map(|word| language.basic_form(&word.lower));
    Some(Number { value, bound, of })
}

/// "40", "1,500" and "250.000"; what may be a year is none.
fn in_figures(word: &str) -> Option<f64> {
    let parts: Vec<&str> = word.split([',', '.']).collect();
    let thousands = parts.len() > 1 && parts[1..].iter().all(|part| part.len() == 3);
    let joined = if thousands { parts.concat() } else { parts.join(".") };
    let value: f64 = joined.parse().ok().filter(|_| joined.starts_with(|c: char| c.is_ascii_digit()))?;
    (thousands || value < FIRST_YEAR).then_some(value)
}

impl Number {
    /// Whether both tell the same figure.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.value == other.value
    }

    /// Whether both can tell the same amount.
    pub(super) fn could_be(&self, other: &Self) -> bool {
        let reaches = |one: &Self, other: &Self| match one.bound {
            Bound::Exactly => false,
            Bound::About => (1.0 / ABOUT..ABOUT).contains(&(one.value / other.value)),
            Bound::AtLeast => other.bound == Bound::AtLeast || one.value <= other.value,
        };
        self.is_same(other) || reaches(self, other) || reaches(other, self)
    }
}

/// Whether the numbers of two headlines agree, as far as they count the same; `None` where they do not.
pub(super) fn agree(a: &[Number], b: &[Number]) -> Option<bool> {
    let alone = a.len() == 1 && b.len() == 1;
    let pairs = a.iter().flat_map(|one| b.iter().map(move |other| (one, other)));
    let mut same = pairs.filter(|(one, other)| alone || one.of.is_some() && one.of == other.of).peekable();
    same.peek()?;
    Some(same.all(|(one, other)| one.could_be(other)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::languages;
    use crate::words::words;

    fn agreement(a: &str, b: &str) -> Option<bool> {
        agreement_in("en", a, b)
    }

    fn agreement_in(code: &str, a: &str, b: &str) -> Option<bool> {
        let language = languages::of(Some(code));
        let [a, b] = [a, b].map(|headline| numbers(&words(headline, language), language));
        agree(&a, &b)
    }

    #[test]
    fn numbers_differ_where_they_cannot_be_the_same() {
        assert_eq!(agreement("Nine boats sank on 5 May", "9 boats sank"), Some(true));
        assert_eq!(agreement("At least 10 boats sank", "12 boats sank"), Some(true));
        assert_eq!(agreement("At least 10 boats sank", "8 boats sank"), Some(false));
        assert_eq!(agreement("Some 10 boats sank", "12 boats sank"), Some(true));
        assert_eq!(agreement("Up to 10 boats sank", "up to 15 boats sank"), Some(false));
        assert_eq!(agreement("1,500 boats sank", "1,400 boats sank"), Some(false));
        assert_eq!(agreement("Ten boats and 4 barges sank", "4 barges and 9 boats sank"), Some(false));
    }

    #[test]
    fn what_counts_something_else_or_tells_a_time_is_not_compared() {
        assert_eq!(agreement("Ten boats and 4 barges sank", "3 dockers wept"), None);
        assert_eq!(agreement("10 boats sank at 6:12 pm", "10 boats sank at 2:12 pm"), Some(true));
        assert_eq!(agreement("Fire burned on 5 May 1999", "Fire burned on 6 May 2001"), None);
        assert_eq!(agreement_in("de", "Boote sanken am 12 Mai", "Boote sanken am 14 Mai"), None);
    }

    #[test]
    fn a_german_number_before_its_day_is_compared() {
        let sank = |a, b| agreement_in("de", a, b);
        assert_eq!(sank("Im Hafen sanken 12 am Montag", "Im Hafen sanken 14 am Montag"), Some(false));
        assert_eq!(sank("Im Hafen sanken 12 am Montag", "Im Hafen sanken mindestens 12"), Some(true));
    }
}
