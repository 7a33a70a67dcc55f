//! Reads a date that a person types.

use edtf::Edtf;

use crate::{Anchor, DateReading, Reference, TimeExpression, languages, tag};

/// Reads EDTF, or words of any language that as a whole are one date.
pub(crate) fn understand(text: &str) -> Option<DateReading> {
    let text = text.trim();
    if let Ok(edtf) = Edtf::parse(text) {
        return Some(DateReading { reason: format!("EDTF {edtf}"), when: edtf.into() });
    }
    let guessed = languages::reader(text, None);
    let readers = std::iter::once(guessed).chain(languages::all().filter(|reader| reader.tag != guessed.tag));
    // The language that leaves the fewest words aside is meant: "luglio 1943" is more than 1943.
    let readings = readers.filter_map(|reader| in_language(text, reader.tag));
    let (_, reading) = readings.min_by_key(|(left_aside, _)| *left_aside)?;
    Some(reading)
}

/// The date, and how many bytes are no part of it.
fn in_language(text: &str, language: &str) -> Option<(usize, DateReading)> {
    let reference = Reference { published: None, language: Some(language.to_owned()) };
    let expressions = tag(text, &reference);
    let [expression] = expressions.as_slice() else { return None };
    if !covers(text, expression) || expression.anchor != Anchor::None {
        return None;
    }
    let left_aside = text.len() - expression.range.len();
    Some((left_aside, DateReading { when: expression.when()?, reason: expression.reason.clone() }))
}

/// Whether nothing but signs and a preposition ("since 1990") stands beside the expression.
fn covers(text: &str, expression: &TimeExpression) -> bool {
    let before = text[..expression.range.start].trim();
    let after = text[expression.range.end..].trim_matches(|letter: char| !letter.is_alphanumeric());
    after.is_empty() && before.chars().all(char::is_alphabetic) && (before.is_empty() || before.len() < 9)
}
