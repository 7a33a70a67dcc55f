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
        .filter(|at| !prose.language.is_title(&words[*at].lower) && !is_published(words, *at))
        .filter(|at| !candidate.aside[*at] && !candidate.tells_time(&words[*at].range))
        .filter_map(|at| {
            let start = past_description(prose, words, at).unwrap_or(at);
            let untimed = words[start..].iter().take_while(|word| !candidate.tells_time(&word.range)).count();
            let end = name_end(prose, &words[..start + untimed], start);
            let range = words[start].range.start..words.get(end.checked_sub(1)?)?.range.end;
            let owns = words[start..end]
                .iter()
                .any(|word| word.lower.ends_with("'s") || prose.language.is_title(&word.lower))
                || is_of_thing(prose, words, end);
            (end > start && !owns).then_some((words[at - 1].lower == "in", range))
        })
        .collect();
    let (_, range) = named.iter().find(|(inside, _)| *inside).or_else(|| named.first())?;
    Some(without_possessive(&prose.text[range.clone()]))
}

/// Nouns of places that a name stands before: "in Orla harbour".
const SITES: &[&str] = &[
    "airport",
    "area",
    "bay",
    "beach",
    "border",
    "camp",
    "cemetery",
    "county",
    "district",
    "forest",
    "harbor",
    "harbour",
    "hospital",
    "island",
    "islands",
    "jail",
    "market",
    "mountains",
    "neighborhood",
    "neighbourhood",
    "park",
    "port",
    "prison",
    "province",
    "region",
    "school",
    "square",
    "state",
    "station",
    "street",
    "suburb",
    "territory",
    "town",
    "valley",
    "village",
    "waters",
    "university",
];

/// Whether what a name stands before is no place, or its own: "in Orla packaging", "in the Lunds’ car".
fn is_of_thing(prose: &Prose<'_>, words: &[&Word], end: usize) -> bool {
    let language = prose.language;
    words.get(end).is_some_and(|next| {
        let noun = !next.mark
            && !next.capital
            && !language.is_structural(&next.lower)
            && !language.is_time(&next.lower)
            && !language.is_past_form(&next.lower)
            && !language.is_infinitive(&next.lower)
            && language.cue(&next.lower).is_none()
            && !next.lower.ends_with("ly")
            && !next.lower.ends_with("ing")
            && !next.is_figure()
            && !SITES.contains(&next.lower.as_str());
        language.code() == "en" && noun || matches!(next.lower.as_str(), "'" | "’")
    })
}

/// Whether what is named is a paper in which something stands: "published this May in Orla Letters".
fn is_published(words: &[&Word], at: usize) -> bool {
    let before = words[..at].iter().rev().skip(1).take(3);
    before
        .into_iter()
        .any(|word| matches!(word.lower.as_str(), "published" | "printed" | "appeared" | "wrote"))
}

/// Words that tell which part of a place is meant.
const PARTS: &[&str] = &[
    "northern",
    "southern",
    "eastern",
    "western",
    "central",
    "northeastern",
    "northwestern",
    "southeastern",
    "southwestern",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
    "downtown",
    "suburban",
    "rural",
    "nearby",
    "neighboring",
    "neighbouring",
    "coastal",
    "wider",
    "greater",
    "occupied",
    "mainland",
    "inner",
];

/// Nouns that tell what a place is, before "of" and its name.
const KINDS: &[&str] =
    &["city", "town", "village", "province", "region", "district", "suburb", "port", "island", "state"];

/// Where the name of a place begins behind what describes it: "the country's northern | Orla", "the town of | Vell".
fn past_description(prose: &Prose<'_>, words: &[&Word], at: usize) -> Option<usize> {
    let language = prose.language;
    let article = usize::from(language.is_determiner(&words.get(at)?.lower));
    let describes =
        |word: &&&Word| PARTS.contains(&word.lower.as_str()) || !word.capital && word.lower.ends_with("'s");
    let described = words[at + article..].iter().take_while(describes).count();
    let kind = at + article + described;
    let named = words.get(kind).is_some_and(|word| KINDS.contains(&word.lower.as_str()))
        && words.get(kind + 1).is_some_and(|word| word.lower == "of");
    let start = kind + if named { 2 } else { 0 };
    (start > at + article && start < words.len()).then_some(start)
}

/// Whether a name after the word is where something is, not who takes part.
fn is_within(word: &str) -> bool {
    matches!(
        word,
        "in" | "near" | "outside" | "inside" | "across" | "around" | "im" | "en" | "dans" | "nella" | "nel"
    )
}

/// Where the clause names places: what follows "in" or "near", with what goes on after a comma or "and" behind the verb.
pub(super) fn places(candidate: &Candidate<'_>) -> Vec<Range<usize>> {
    let (prose, words) = (candidate.prose, &candidate.words);
    let verb = candidate.verb.map_or(words.len(), |verb| verb.at);
    let mut found = Vec::new();
    for at in (1..words.len()).filter(|at| is_within(&words[at - 1].lower)) {
        let article = prose.language.is_determiner(&words[at].lower) && !words[at].capital;
        let start = past_description(prose, words, at).unwrap_or(at + usize::from(article));
        let mut end = if start < words.len() { name_end(prose, words, start) } else { start };
        let owns = (start..end).any(|at| words[at].lower.ends_with("'s"))
            || words.get(end).is_some_and(|next| matches!(next.lower.as_str(), "'" | "’"));
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
