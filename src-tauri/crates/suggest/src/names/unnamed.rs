//! Those who do what a clause tells where nobody names them: "a gunman", "six opposition parties".

use std::ops::Range;

use crate::candidates::Candidate;
use crate::words::Word;

/// Most words of what the text calls somebody: longer descriptions are read in the headline.
const LONGEST: usize = 6;

/// Who does what a clause tells, or is told of in it, where its subject names nobody: as its headline calls them, without an
/// article.
pub(super) fn doer(candidate: &Candidate<'_>, headline: &str) -> Option<String> {
    let verb = candidate.verb?.at;
    let named = named_subject(candidate, verb);
    let stands = candidate.subject.is_some();
    let covers = |phrase: &Range<usize>| {
        let words = &candidate.words[phrase.clone()];
        let (start, end) = (words[0].range.start, words[words.len() - 1].range.end);
        !stands && named.as_ref().is_none_or(|name| start <= name.start && name.start < end)
    };
    let before = before_verb(candidate, verb).filter(covers);
    let found = before.or_else(|| behind_verb(candidate, verb, stands || named.is_some()))?;
    let words = &candidate.words[found];
    let (first, last) = (words.first()?, words.last()?);
    let told = &candidate.prose.text[first.range.start..last.range.end];
    // In the headline a word may have the capital of its beginning.
    let kept = headline.to_lowercase().contains(&told.to_lowercase());
    kept.then(|| uncapitalised(candidate, first, told))
}

/// The first name before the verb of somebody who takes part.
fn named_subject(candidate: &Candidate<'_>, verb: usize) -> Option<Range<usize>> {
    let verb = candidate.words[verb].range.start;
    candidate.names.iter().find(|name| name.end <= verb && takes_part(candidate, name)).cloned()
}

/// Whether a name is that of one who takes part.
fn takes_part(candidate: &Candidate<'_>, name: &Range<usize>) -> bool {
    let name = &candidate.prose.text[name.clone()];
    candidate.participants.iter().any(|one| name.contains(one.as_str()))
}

/// Words of the subject that ends right before the verb, or that its clause begins with.
fn before_verb(candidate: &Candidate<'_>, verb: usize) -> Option<Range<usize>> {
    let (words, language) = (&candidate.words, candidate.prose.language);
    let helps = |word: &Word| {
        !word.capital
            && (language.is_auxiliary(&word.lower)
                || language.is_be(&word.lower)
                || language.is_adverb(&word.lower)
                || language.is_negation(&word.lower)
                || language.is_possible(&word.lower)
                || language.is_time(&word.lower))
    };
    let ends = words[..verb].iter().rposition(|word| !helps(word)).map_or(0, |last| last + 1);
    let starts = (0..verb).filter(|at| begins_clause(candidate, *at));
    let near = (ends.saturating_sub(LONGEST + 1)..ends)
        .filter(|start| *start == 0 || follows_break(candidate, *start))
        .filter_map(|start| phrase(candidate, start, ends))
        .find(|phrase| phrase.end == ends);
    near.or_else(|| starts.into_iter().find_map(|start| phrase(candidate, start, verb)))
}

/// Whether a clause may begin with its subject at a word: first of all, or behind the comma of a circumstance.
fn begins_clause(candidate: &Candidate<'_>, at: usize) -> bool {
    at == 0 || candidate.words[at - 1].lower == "," && !candidate.aside[at]
}

/// Whether what stands before a word belongs to another phrase: a comma, a time or "and".
fn follows_break(candidate: &Candidate<'_>, at: usize) -> bool {
    let before = candidate.words[at - 1];
    before.lower == ","
        || candidate.tells_time(&before.range)
        || candidate.prose.language.is_opener(&before.lower)
}

/// Words of the doer behind "by", or behind a German verb.
fn behind_verb(candidate: &Candidate<'_>, verb: usize, named: bool) -> Option<Range<usize>> {
    let words = &candidate.words;
    match candidate.prose.language.code() {
        "en" => {
            let by = (verb + 1..words.len()).find(|at| words[*at].lower == "by" && !candidate.aside[*at])?;
            phrase(candidate, by + 1, words.len())
        }
        "de" if !named => {
            let finite =
                (0..=verb).find(|at| crate::clauses::is_finite(words, *at, candidate.prose.language))?;
            phrase(candidate, finite + 1, words.len())
        }
        _ => None,
    }
}

/// A phrase that begins at a word and whose last noun is of people or bodies that act, its article left out.
fn phrase(candidate: &Candidate<'_>, start: usize, limit: usize) -> Option<Range<usize>> {
    let (words, language) = (&candidate.words, candidate.prose.language);
    let article = usize::from(language.is_article(&words.get(start)?.lower));
    let from = start + article;
    let end = noun_end(candidate, from, limit);
    let last = words.get(end.checked_sub(1)?).filter(|_| end > from)?;
    let counted = language.is_counter(&last.lower) && words.get(end).is_some_and(|of| of.lower == "of");
    let end = if counted {
        let behind =
            end + 1 + words.get(end + 1).map_or(0, |word| usize::from(language.is_article(&word.lower)));
        noun_end(candidate, behind, limit)
    } else {
        end
    };
    let apart = words[from..end].iter().enumerate().any(|(at, word)| {
        language.is_possessive(&word.lower)
            || at == 0 && article == 0 && from > 0 && word.lower.ends_with("ing")
            || at > 0 && word.is_figure()
            || word.lower == "who"
    });
    let long = end - from > LONGEST;
    let acts = language.is_actor(&words[end - 1].lower) && !is_named(candidate, words[end - 1]);
    let past = past_owner(candidate, end, limit);
    let bare_title = article == 0 && end == from + 1 && language.is_title(&words[from].lower);
    (acts && !apart && !long && !bare_title && !is_named_behind(candidate, past)).then_some(from..past)
}

/// Whether who it is stands behind what somebody is: "the suspect, | Ivo Lund,".
fn is_named_behind(candidate: &Candidate<'_>, end: usize) -> bool {
    let words = &candidate.words;
    let comma = words.get(end).is_some_and(|word| word.lower == ",");
    let next = words.get(end + usize::from(comma)).map(|word| word.range.start);
    candidate.prose.language.code() != "de" && candidate.names.iter().any(|name| Some(name.start) == next)
}

/// Whether a noun belongs to the name of one who takes part, or is somebody's surname: "The Ferry Ministry", "King".
fn is_named(candidate: &Candidate<'_>, noun: &Word) -> bool {
    // German writes "die Polizei Peter Lund" as if it were one name.
    let german = candidate.prose.language.code() == "de";
    let holds = |name: &&Range<usize>| match german {
        true => **name == noun.range,
        false => name.start <= noun.range.start && noun.range.end <= name.end,
    };
    noun.capital && candidate.prose.is_surname(&noun.lower)
        || candidate.names.iter().filter(holds).any(|name| takes_part(candidate, name))
}

/// Past the name of those whom people or a body belong to: "leaders | of the Orla Guild".
fn past_owner(candidate: &Candidate<'_>, end: usize, limit: usize) -> usize {
    let words = &candidate.words;
    let language = candidate.prose.language;
    let of = words
        .get(end)
        .is_some_and(|word| word.lower == "of" || language.is_romance() && language.is_of(&word.lower));
    let article = words.get(end + 1).is_some_and(|word| language.is_article(&word.lower));
    let start = words.get(end + 1 + usize::from(article)).map_or(0, |word| word.range.start);
    let name = candidate.names.iter().find(|name| of && name.start == start);
    let past = name.map_or(end, |name| words.partition_point(|word| word.range.end <= name.end));
    if past <= limit { past } else { end }
}

/// Past the adjectives and nouns from a word on; in German and Romance languages past the noun of people.
fn noun_end(candidate: &Candidate<'_>, from: usize, limit: usize) -> usize {
    let (words, language) = (&candidate.words, candidate.prose.language);
    let goes_on = |at: &usize| {
        let word = words[*at];
        let joins = word.mark && matches!(word.lower.as_str(), "-" | "'" | "’");
        let adverb =
            language.code() == "en" && (word.lower.ends_with("ly") || language.is_possible(&word.lower));
        let counts = word.is_number() || matches!(word.lower.as_str(), "several" | "many");
        let plain = !word.mark
            && (!adverb || language.is_actor(&word.lower))
            && (counts || !language.is_structural(&word.lower))
            && !language.is_adverb(&word.lower)
            && !candidate.tells_time(&word.range);
        !candidate.aside[*at] && (joins || plain)
    };
    let end = (from..limit.min(words.len())).take_while(goes_on).last().map_or(from, |last| last + 1);
    if language.code() == "en" {
        return end;
    }
    (from..end).find(|at| language.is_actor(&words[*at].lower)).map_or(from, |noun| noun + 1)
}

/// Without the capital that only begins a sentence: "Nine sailors" is what the text calls "nine sailors".
fn uncapitalised(candidate: &Candidate<'_>, first: &Word, told: &str) -> String {
    let language = candidate.prose.language;
    let begins = candidate.sentence.start == first.range.start && language.code() != "de";
    let common = language.is_actor(&first.lower)
        || language.is_counter(&first.lower)
        || first.is_number()
        || candidate.prose.is_common(first);
    let mut chars = told.chars();
    match chars.next().filter(|_| begins && common) {
        Some(letter) => letter.to_lowercase().chain(chars).collect(),
        None => told.to_owned(),
    }
}
