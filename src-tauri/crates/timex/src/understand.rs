//! Reads a date that a person types.

use chrono::NaiveDateTime;
use edtf::{Bounds, Edtf, Modifier, When};

use crate::{Anchor, Bound, DateReading, Ground, Reference, TimeExpression, languages, tag};

/// Reads EDTF, or words of any language that as a whole are one date.
pub(crate) fn understand(text: &str) -> Option<DateReading> {
    let text = text.trim();
    if let Ok(edtf) = Edtf::parse(text) {
        return Some(DateReading { reason: Ground::AsEdtf.into(), when: edtf.into() });
    }
    let guessed = languages::reader(text, None);
    let readers = std::iter::once(guessed).chain(languages::all().filter(|reader| reader.tag != guessed.tag));
    // The language that leaves the fewest words aside is meant: "luglio 1943" is more than 1943.
    let readings = readers.filter_map(|reader| in_language(text, reader.tag));
    let (_, reading) = readings.min_by_key(|(left_aside, _)| *left_aside)?;
    Some(reading)
}

/// Words between the first and the last day of a stretch, in the languages that are read.
const TO: &[&str] = &[
    "to",
    "until",
    "till",
    "through",
    "bis",
    "à",
    "au",
    "jusqu’à",
    "a",
    "al",
    "hasta",
    "até",
    "tot",
    "t/m",
    "до",
    "по",
    "إلى",
    "حتى",
    "تا",
    "至",
    "到",
    "έως",
    "μέχρι",
    "ile",
];

/// Those that do after a word such as "between", and else list two days.
const AND: &[&str] = &["and", "und", "et", "y", "e", "en", "і", "и", "و"];

/// The date, and how many bytes are no part of it.
fn in_language(text: &str, language: &str) -> Option<(usize, DateReading)> {
    let reference = Reference { published: None, language: Some(language.to_owned()) };
    let expressions = tag(text, &reference);
    let (first, last) = (expressions.first()?, expressions.last()?);
    if !stand_alone(text, first, last) || expressions.iter().any(|one| one.anchor != Anchor::None) {
        return None;
    }
    let reading = match expressions.as_slice() {
        [one] => DateReading { when: one.when()?, reason: one.reason.clone() },
        [from, to] => stretch(text, from, to)?,
        _ => return None,
    };
    let dates: usize = expressions.iter().map(|one| one.range.len()).sum();
    Some((text.len() - dates, reading))
}

/// "from March 2019 to June 2019": both dates as one stretch.
fn stretch(text: &str, from: &TimeExpression, to: &TimeExpression) -> Option<DateReading> {
    let between = text.get(from.range.end..to.range.start)?.trim().to_lowercase();
    let is_dash = !between.is_empty() && between.chars().all(|letter| "-–—‒/".contains(letter));
    let follows_word = !text.get(..from.range.start)?.trim().is_empty();
    let is_stretch =
        is_dash || TO.contains(&between.as_str()) || follows_word && AND.contains(&between.as_str());
    if !is_stretch {
        return None;
    }
    let (start, end) = (end_of_stretch(from, |part| part.earliest)?, end_of_stretch(to, |part| part.latest)?);
    let when: When = Edtf::interval(&start, &end)?.into();
    Some(DateReading { reason: from.reason.clone().with(&to.reason), when })
}

/// An end of a stretch: a date, or about the outer day of the part of one that "early", "mid" or "late" means; `None`
/// where it is told in another way ("before March").
fn end_of_stretch(one: &TimeExpression, outer: fn(Bounds) -> Option<NaiveDateTime>) -> Option<Edtf> {
    if !matches!(one.bound, None | Some(Bound::Until)) {
        return None;
    }
    let edtf = one.edtf.clone()?;
    match one.modifier {
        None | Some(Modifier::Approx) => Some(edtf),
        Some(Modifier::Start | Modifier::Mid | Modifier::End) => {
            let part = When { edtf, modifier: one.modifier, calendar: one.calendar }.bounds();
            Edtf::parse(&format!("{}~", outer(part)?.date())).ok()
        }
        _ => None,
    }
}

/// Whether nothing but signs and a preposition ("since 1990", "antes de 1990") stands beside the expressions.
fn stand_alone(text: &str, first: &TimeExpression, last: &TimeExpression) -> bool {
    let before = text[..first.range.start].trim();
    let after = text[last.range.end..].trim_matches(|letter: char| !letter.is_alphanumeric());
    let is_preposition = |letter: char| letter.is_alphabetic() || letter == ' ' && first.bound.is_some();
    after.is_empty() && before.chars().all(is_preposition) && before.len() < LONGEST_PREPOSITION
}

/// Bytes of a preposition.
const LONGEST_PREPOSITION: usize = 9;
