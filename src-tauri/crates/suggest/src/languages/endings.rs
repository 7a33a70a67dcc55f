//! What the beginnings and endings of words tell.

use super::Form;

/// Whether a word ends as regular English past forms do: "sailed".
pub(crate) fn is_regular_past(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ed") && !lacks(word)
}

/// Past forms of verbs that begin with "un".
const VERBS_IN_UN: &[&str] = &[
    "uncovered",
    "undermined",
    "underlined",
    "underscored",
    "understated",
    "underwhelmed",
    "unearthed",
    "unfolded",
    "unfurled",
    "unified",
    "united",
    "unleashed",
    "unloaded",
    "unlocked",
    "unmasked",
    "unpacked",
    "unplugged",
    "unraveled",
    "unravelled",
    "unsealed",
    "unseated",
    "unveiled",
];

/// Whether a participle tells of what was not done, and so is no verb: "unrelated", "unwanted".
fn lacks(word: &str) -> bool {
    word.starts_with("un") && !VERBS_IN_UN.contains(&word)
}

/// Fewest letters before the ending of a verb.
const SHORTEST_STEM: usize = 2;

pub(super) fn ends_in(word: &str, endings: &[&str]) -> bool {
    let long = |ending: &str| word.chars().count() >= ending.chars().count() + SHORTEST_STEM;
    endings.iter().any(|ending| word.ends_with(ending) && long(ending))
}

/// A word without the verb that is drawn to it: "he" of "he's".
pub(super) fn undrawn(word: &str) -> &str {
    word.bytes().position(|byte| byte == b'\'').map_or(word, |at| &word[..at])
}

/// Endings of verbs and nouns, and what stands for them in the basic form.
const ENDINGS: &[(&str, &str)] =
    &[("ies", "y"), ("ied", "y"), ("ying", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")];

/// A word without its ending, doubled consonant and silent "e".
pub(super) fn without_ending(word: &str) -> String {
    let ends = |(ending, _): &&(&str, &str)| word.ends_with(ending) && word.len() > ending.len() + 2;
    let Some((ending, instead)) = ENDINGS.iter().find(ends).filter(|_| !word.ends_with("ss")) else {
        return word.trim_end_matches('e').to_owned();
    };
    let stem = format!("{}{instead}", word.strip_suffix(ending).unwrap_or(word));
    let mut last = stem.chars().rev();
    let doubled =
        last.next().filter(|last| !"ls".contains(*last)).is_some_and(|end| last.next() == Some(end));
    let kept =
        if doubled && stem.chars().count() > 3 { stem.chars().count() - 1 } else { stem.chars().count() };
    stem.chars().take(kept).collect::<String>().trim_end_matches('e').to_owned()
}

/// The third persons of a regular verb, and its participle in the given form: "señala" and "señalado" of "señalar". `None` of
/// what is no infinitive of `endings`.
pub(super) fn third_persons(
    verb: &str,
    endings: &[(&str, &[&str], &str)],
    participle: Form,
) -> Option<Vec<(String, Form)>> {
    let (stem, persons, done) = endings
        .iter()
        .find_map(|(infinitive, persons, done)| Some((verb.strip_suffix(infinitive)?, persons, done)))?;
    let mut forms: Vec<_> = persons.iter().map(|person| (format!("{stem}{person}"), Form::Past)).collect();
    forms.push((format!("{stem}{done}"), participle));
    Some(forms)
}
