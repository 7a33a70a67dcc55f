//! Reads a date that a person types.

use edtf::Edtf;

use crate::{Anchor, DateReading, Reference, TimeExpression, languages, tag};

/// Reads EDTF, or words of any language that as a whole are one date.
pub(crate) fn understand(text: &str) -> Option<DateReading> {
    let text = text.trim();
    if let Ok(edtf) = Edtf::parse(text) {
        return Some(DateReading { reason: format!("EDTF {edtf}"), when: edtf.into() });
    }
    let guessed = languages::reader(text, None).tag;
    let others = languages::all().iter().map(|reader| reader.tag).filter(|tag| *tag != guessed);
    std::iter::once(guessed).chain(others).find_map(|language| in_language(text, language))
}

fn in_language(text: &str, language: &str) -> Option<DateReading> {
    let reference = Reference { published: None, language: Some(language.to_owned()) };
    let expressions = tag(text, &reference);
    let [expression] = expressions.as_slice() else { return None };
    let whole = covers(text, expression) && expression.anchor == Anchor::None;
    whole.then(|| Some(DateReading { when: expression.when()?, reason: expression.reason.clone() })).flatten()
}

/// Whether nothing but signs and a preposition ("since 1990") stands beside the expression.
fn covers(text: &str, expression: &TimeExpression) -> bool {
    let before = text[..expression.range.start].trim();
    let after = text[expression.range.end..].trim_matches(|letter: char| !letter.is_alphanumeric());
    after.is_empty() && before.chars().all(char::is_alphabetic) && (before.is_empty() || before.len() < 9)
}
