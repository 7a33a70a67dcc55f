//! Names in a text: who takes part, where, and whom a pronoun stands for.

use std::ops::Range;

use crate::attributions::Attribution;
use crate::candidates::Candidate;
use crate::prose::Prose;
use crate::words::Word;

/// Small words inside a name: "al-Maliki", "Bank of Orla", "Ursula von der Leyen".
const INSIDE_NAMES: &[&str] =
    &["-", "of", "al", "de", "del", "la", "von", "van", "der", "den", "bin", "da", "dos", "’", "&", "el"];

/// How many sayings back the one may begin in which another says "I".
const FARTHEST_VOICE: usize = 200;

/// Byte ranges of the names in some words, in order.
pub(crate) fn names(prose: &Prose<'_>, words: &[&Word]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let end = name_end(prose, words, at);
        if end > at {
            found.push(words[at].range.start..words[end - 1].range.end);
        }
        at = end.max(at + 1);
    }
    found
}

/// Past the name that begins at a word; the word itself where none does.
fn name_end(prose: &Prose<'_>, words: &[&Word], start: usize) -> usize {
    if !begins_name(prose, words, start) {
        return start;
    }
    let mut end = start + 1;
    let mut at = end;
    while at < words.len() && (is_capital(words[at]) || joins(words, at)) {
        at += 1;
        if is_capital(words[at - 1]) {
            end = at;
        }
    }
    let single = end == start + 1;
    let language = prose.language;
    let lone_noun = single
        && (language.code() == "de" || words[start].lower.ends_with("'s") && words[start].lower.len() < 5);
    if lone_noun || single && is_adjective(words, start) || language.is_title(&words[end - 1].lower) && single
    {
        start
    } else {
        end
    }
}

fn is_capital(word: &Word) -> bool {
    word.capital && !word.mark
}

fn joins(words: &[&Word], at: usize) -> bool {
    let touches = words[at - 1].range.end == words[at].range.start;
    INSIDE_NAMES.contains(&words[at].lower.as_str()) && (words[at].lower != "-" || touches)
        || words[at].lower == "." && touches && words[at - 1].lower.chars().count() <= 3
}

fn begins_name(prose: &Prose<'_>, words: &[&Word], at: usize) -> bool {
    let language = prose.language;
    let word = words[at];
    let common = language.is_determiner(&word.lower)
        || language.is_pronoun(&word.lower)
        || language.is_opener(&word.lower)
        || language.is_preposition(&word.lower)
        || language.opens_clause(&word.lower)
        || language.is_sentence_starter(&word.lower)
        || language.is_time(&word.lower)
        || language.is_adverb(&word.lower);
    is_capital(word) && !common && !begins_sentence(prose, words, at)
}

/// Whether a capital only begins a sentence: the next word is small and the word names nothing.
fn begins_sentence(prose: &Prose<'_>, words: &[&Word], at: usize) -> bool {
    let next_is_small = words.get(at + 1).is_none_or(|next| !next.capital);
    let first =
        prose.paragraphs.binary_search_by_key(&words[at].range.start, |paragraph| paragraph.start).is_ok();
    let after_stop = at
        .checked_sub(1)
        .is_none_or(|before| words[before].mark && words[before].lower != "," && words[before].lower != "(");
    let plural_or_common =
        words[at].lower.ends_with('s') || words[at].lower.ends_with("ing") || words[at].lower.ends_with("ly");
    let verb_follows = words.get(at + 1).is_some_and(|next| {
        let language = prose.language;
        let verb = language.happens(&next.lower)
            || language.is_auxiliary(&next.lower)
            || language.cue(&next.lower).is_some();
        next.mark
            || verb
            || next.lower.ends_with("ed")
            || language.is_adverb(&next.lower)
            || language.is_conjunction(&next.lower)
    });
    next_is_small
        && (first || after_stop)
        && (plural_or_common || prose.language.capitals_name && !verb_follows)
}

/// Whether a lone capitalised word is an adjective of a people: "Iranian officials".
fn is_adjective(words: &[&Word], at: usize) -> bool {
    let word = &words[at].lower;
    let ending = ["ian", "ish", "ese", "can", "ench", "aeli", "qi", "ani", "eek", "utch"]
        .iter()
        .any(|ending| word.ends_with(ending));
    let dotted = word.contains('.') && words.get(at + 2).is_some_and(|next| !next.mark && !next.capital);
    dotted || ending && words.get(at + 1).is_some_and(|next| next.lower == ")" || !next.mark && !next.capital)
}

/// Those who take part in what a clause tells, as named, each once.
pub(crate) fn participants(
    candidate: &Candidate<'_>,
    place: Option<&str>,
    subject: Option<&str>,
) -> Vec<String> {
    let prose = candidate.prose;
    let mut found: Vec<String> = subject.map(str::to_owned).into_iter().collect();
    for range in names(prose, &candidate.words) {
        let name = without_possessive(&prose.text[range]);
        let known = found.iter().any(|other| other.contains(&name));
        if !known && place != Some(name.as_str()) {
            found.retain(|other| !name.contains(other.as_str()));
            found.push(name);
        }
    }
    found
}

/// Whom the pronoun stands for whose saying is the event: "he warned".
pub(crate) fn speaking_subject<'n>(
    candidate: &Candidate<'_>,
    attributions: &[Attribution],
    named: &'n [Option<String>],
) -> Option<&'n str> {
    let reported = candidate.reported.as_ref()?;
    let prose = candidate.prose;
    let speaks = |index: &&usize| attributions[**index].range().start == reported.start;
    let index = candidate.near.iter().find(speaks)?;
    let mention = prose.text[attributions[*index].speaker.clone()?].to_lowercase();
    named[*index].as_deref().filter(|_| prose.language.is_pronoun(&mention.replace('’', "'")))
}

fn without_possessive(name: &str) -> String {
    let name = name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name);
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where it happened: the first name after "in", else after another word of place.
pub(crate) fn place(candidate: &Candidate<'_>) -> Option<String> {
    let prose = candidate.prose;
    let words: Vec<&Word> = prose.words_in(&candidate.told).iter().collect();
    let named: Vec<(bool, Range<usize>)> = (1..words.len())
        .filter(|at| prose.language.is_place_preposition(&words[at - 1].lower) && !words[at - 1].mark)
        .filter_map(|at| {
            let end = name_end(prose, &words, at);
            let range = words[at].range.start..words.get(end.checked_sub(1)?)?.range.end;
            (end > at).then_some((words[at - 1].lower == "in", range))
        })
        .collect();
    let (_, range) = named.iter().find(|(inside, _)| *inside).or_else(|| named.first())?;
    Some(without_possessive(&prose.text[range.clone()]))
}

/// For each attribution, its speaker as named: a pronoun stands for the last speaker that was named.
pub(crate) fn speakers(prose: &Prose<'_>, attributions: &[Attribution]) -> Vec<Option<String>> {
    let mut order: Vec<usize> = (0..attributions.len()).collect();
    order.sort_by_key(|index| attributions[*index].speaker.as_ref().map_or(0, |speaker| speaker.start));
    let mut named = vec![None; attributions.len()];
    let mut last: Option<String> = None;
    for index in order {
        let attribution = &attributions[index];
        let Some(range) = attribution.antecedent.as_ref().or(attribution.speaker.as_ref()) else { continue };
        let mention = prose.text[range.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        let lower = mention.to_lowercase();
        if matches!(lower.as_str(), "i" | "we") {
            named[index] = Some(mention);
        } else if prose.language.is_pronoun(&lower.replace('’', "'")) {
            named[index] = last.clone().or(Some(mention));
        } else {
            let name = mention.split(',').next().unwrap_or(&mention).trim().to_owned();
            if !names(prose, &prose.words_in(range).iter().collect::<Vec<_>>()).is_empty() {
                last = Some(name.clone());
            }
            named[index] = Some(name);
        }
    }
    own_voices(attributions, &mut named);
    named
}

/// "I said" within a quotation is said by whom the quotation is by.
fn own_voices(attributions: &[Attribution], named: &mut [Option<String>]) {
    for index in 0..attributions.len() {
        let own =
            named[index].as_deref().is_some_and(|name| matches!(name.to_lowercase().as_str(), "i" | "we"));
        let Some(speaker) = attributions[index].speaker.as_ref().filter(|_| own) else { continue };
        let around =
            (index.saturating_sub(FARTHEST_VOICE)..index).rev().filter(|at| attributions[*at].says(speaker));
        if let Some(outer) = around.min_by_key(|at| attributions[*at].range().len()) {
            named[index] = named[outer].clone();
        }
    }
}
