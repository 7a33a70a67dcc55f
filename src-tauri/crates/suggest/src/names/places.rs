//! Where something happens, as named.

use std::ops::Range;

use super::{name_end, without_possessive};
use crate::candidates::Candidate;
use crate::prose::Prose;
use crate::words::Word;

/// Where it happened: the first name after "in", else after another word of place, in the clause that tells it.
pub(crate) fn place(candidate: &Candidate<'_>) -> Option<String> {
    let prose = candidate.prose;
    let words = &candidate.words;
    let named: Vec<(bool, Range<usize>)> = (1..words.len())
        .filter(|at| prose.language.is_place_preposition(&words[at - 1].lower) && !words[at - 1].mark)
        .filter(|at| !prose.language.is_title(&words[*at].lower))
        .filter(|at| !candidate.aside[*at] && !candidate.tells_time(&words[*at].range))
        .filter_map(|at| {
            let untimed = words[at..].iter().take_while(|word| !candidate.tells_time(&word.range)).count();
            let end = name_end(prose, &words[..at + untimed], at);
            let range = words[at].range.start..words.get(end.checked_sub(1)?)?.range.end;
            let owns = words[at..end].iter().any(|word| word.lower.ends_with("'s"));
            (end > at && !owns).then_some((words[at - 1].lower == "in", range))
        })
        .collect();
    let (_, range) = named.iter().find(|(inside, _)| *inside).or_else(|| named.first())?;
    Some(without_possessive(&prose.text[range.clone()]))
}

/// Words after which a name is where something is, not who takes part.
const WITHIN: &[&str] =
    &["in", "near", "outside", "inside", "across", "around", "im", "en", "dans", "nella", "nel"];

/// Where the clause names places: what follows "in" or "near", with what goes on after a comma or "and" behind the verb.
pub(super) fn places(candidate: &Candidate<'_>) -> Vec<Range<usize>> {
    let (prose, words) = (candidate.prose, &candidate.words);
    let verb = candidate.verb.map_or(words.len(), |verb| verb.at);
    let mut found = Vec::new();
    for at in 1..words.len() {
        let before = words[at - 1];
        let article = prose.language.is_determiner(&words[at].lower) && !words[at].capital;
        let start = at + usize::from(article);
        let mut end = if start < words.len() && WITHIN.contains(&before.lower.as_str()) {
            name_end(prose, words, start)
        } else {
            start
        };
        let owns = (start..end).any(|at| words[at].lower.ends_with("'s"));
        if end == start || owns {
            continue;
        }
        while let Some(next) = next_place(prose, words, end).filter(|_| at > verb) {
            end = next;
        }
        found.push(words[start].range.start..words[end - 1].range.end);
    }
    found
}

/// Past another place of a list, or the greater one around it: ", Orla", "and Vell".
fn next_place(prose: &Prose<'_>, words: &[&Word], end: usize) -> Option<usize> {
    let language = prose.language;
    let comma = usize::from(words.get(end)?.lower == ",");
    let and = usize::from(words.get(end + comma).is_some_and(|word| language.is_conjunction(&word.lower)));
    let the =
        usize::from(words.get(end + comma + and).is_some_and(|word| language.is_determiner(&word.lower)));
    let start = end + comma + and + the;
    let past = name_end(prose, words, (start < words.len() && start > end).then_some(start)?);
    let acts = words.get(past).is_some_and(|next| {
        language.is_auxiliary(&next.lower)
            || language.is_past_form(&next.lower)
            || language.cue(&next.lower).is_some()
    });
    (past > start && !acts).then_some(past)
}
