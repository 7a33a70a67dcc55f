//! Where a report was written, as the line's beginning tells it.

use super::known_places::{is_known, is_state_abbreviation};
use crate::candidates::Candidate;
use crate::sentences;

/// The town of a dateline, where what happened on a day is told right behind it: "VELL CITY, Calif. — Guards closed".
///
/// Only a town that few know, or that "here" points to: from the great cities reporters tell of what was elsewhere.
pub(crate) fn town(candidate: &Candidate<'_>) -> Option<String> {
    let deed = !candidate.is_ahead && candidate.verb.is_some_and(|verb| verb.telling);
    if !deed || !candidate.tells_day() {
        return None;
    }
    let (text, sentence) = (candidate.prose.text, &candidate.sentence);
    let end = sentences::dateline_end(text, sentence);
    let begins =
        candidate.told.start <= end || candidate.prose.words_in(&(end..candidate.told.start)).is_empty();
    let line = text[sentence.start..end.max(sentence.start)].split(['(', '—', '–', '―', '-', '/']).next()?;
    let mut parts = line.split(',').map(str::trim);
    let town = parts.next().filter(|town| begins && town.len() > 2)?;
    let state = town != "WASHINGTON"
        && parts.next().is_some_and(|state| is_state_abbreviation(&state.to_lowercase()));
    let capitals = !town.contains(char::is_lowercase) && town.contains(char::is_uppercase);
    let here = || candidate.words.iter().any(|word| word.lower == "here");
    (capitals && (state || here() || !is_known(town))).then(|| in_small_letters(town))
}

/// A name that is written in capitals, as names are: "Vell City" of "VELL CITY".
fn in_small_letters(town: &str) -> String {
    let word = |word: &str| {
        let mut chars = word.chars();
        chars.next().map_or(String::new(), |first| format!("{first}{}", chars.as_str().to_lowercase()))
    };
    town.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
