//! Who says so, link by link, from the innermost speaker to the article itself.

use std::ops::Range;

use chronology::{Link, THE_ARTICLE};

use crate::attributions::Attribution;
use crate::candidates::{Candidate, is_clause, is_main};
use crate::cues;
use crate::languages::CueKind;
use crate::prose::Prose;
use crate::speakers;
use crate::words::{Word, of_one_or_many, seen};

/// Builds the chain of a clause; `named` holds each attribution's speaker as named.
pub(crate) fn chain(
    candidate: &Candidate<'_>,
    attributions: &[Attribution],
    named: &[Option<String>],
    outlet: Option<&str>,
) -> Vec<Link> {
    let prose = candidate.prose;
    let near = &candidate.near;
    let asserted = deepest(candidate, attributions);
    let covering = |index: &usize| {
        named[*index].is_some()
            && speaks(prose, &attributions[*index])
            && covers(&attributions[*index], &asserted)
            && !is_order(prose, &attributions[*index])
    };
    let mut sayings: Vec<usize> = near.iter().copied().filter(covering).collect();
    sayings.sort_by_key(|index| {
        (attributions[*index].range().len(), std::cmp::Reverse(attributions[*index].range().start))
    });
    // What runs on over sentences is said by one: marks that are not closed make quotations of all that follows.
    let elsewhere = |index: &usize| {
        let cue = attributions[*index].cue.as_ref();
        cue.is_some_and(|cue| cue.end <= candidate.sentence.start || candidate.sentence.end <= cue.start)
    };
    let first = sayings.iter().copied().find(|index| elsewhere(index));
    sayings.retain(|index| !elsewhere(index) || first == Some(*index));
    let mut links: Vec<Link> = passed_on(prose, &asserted).into_iter().collect();
    for index in sayings {
        let attribution = &attributions[index];
        let (name, from) = obtained(named[index].as_deref().unwrap_or_default(), prose);
        let speaker = link(prose, attribution, attribution.speaker.as_ref(), Some(&name));
        let heard = attribution.hearer.as_ref().map(|hearer| &prose.text[hearer.clone()]);
        let heard = heard.filter(|hearer| !prose.language.is_pronoun(hearer.to_lowercase().as_str()));
        let hearer = link(prose, attribution, attribution.hearer.as_ref(), heard);
        for link in [speaker, from, hearer].into_iter().flatten() {
            if links.iter().all(|other| !link.speaker.starts_with(&other.speaker)) {
                links.push(link);
            }
        }
    }
    let speaker = outlet.filter(|outlet| !outlet.trim().is_empty()).unwrap_or(THE_ARTICLE).to_owned();
    links.push(Link { speaker, range: None, cue: String::new(), cue_range: None });
    links
}

/// Whether somebody says something; "did not say" is no saying.
fn speaks(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    let says = matches!(attribution.kind, CueKind::Says | CueKind::Tells);
    says && !attribution.is_negated(prose)
        && !is_done_by(prose, attribution)
        && !is_nobody(prose, attribution)
        && !is_deed_of_another(prose, attribution)
        && !is_concluded(prose, attribution)
        && !is_shown(prose, attribution)
}

/// Whether a participle without a helping verb tells what was done to somebody: "Recalled by the Navy, Lund left".
fn is_deed_of_another(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    let Some(cue) = attribution.cue.as_ref() else { return false };
    let [.., verb, by] = prose.words_in(cue) else { return false };
    let bare = !prose.words_in(cue).iter().any(|word| prose.language.is_auxiliary(&word.lower));
    bare && by.lower == "by" && prose.language.is_done_to(&verb.lower)
}

/// Whether the article itself concludes something from what speaks to nobody: "the tide's effects vary, indicating that".
fn is_concluded(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    let (Some(speaker), Some(cue)) = (&attribution.speaker, &attribution.cue) else { return false };
    let last = |range: &Range<usize>| prose.words_in(range).last().cloned();
    let concludes = last(cue).is_some_and(|cue| prose.language.concludes(&cue.lower));
    let tells = |noun: &str| {
        let language = prose.language;
        language.is_somebody(noun)
            || language.is_inquiry(noun)
            || language.is_statement(noun)
            || language.is_account(noun)
    };
    concludes && last(speaker).is_some_and(|noun| !noun.capital && !of_one_or_many(&noun.lower, tells))
}

/// Whether "it" as speaker is nobody: "it is hard not to conclude that".
fn is_nobody(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    let (Some(speaker), Some(cue)) = (&attribution.speaker, &attribution.cue) else { return false };
    if !prose.text[speaker.clone()].eq_ignore_ascii_case("it") {
        return false;
    }
    let between = prose.words_in(&(speaker.end..cue.end.max(speaker.end)));
    between.iter().any(|word| prose.language.leaves_to_readers(&word.lower))
        && between.iter().any(|word| prose.language.is_infinitive(&word.lower))
}

/// Whether what looks like a saying was done by somebody: "the theft was ordered by Lund", not "was told by Lund".
fn is_done_by(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    let Some(cue) = attribution.cue.as_ref() else { return false };
    let end = prose.words.partition_point(|word| word.range.end <= cue.end);
    let last = end.checked_sub(1).and_then(|at| prose.words.get(at));
    let before = prose.words_in(cue).iter().rev().nth(1).or_else(|| prose.words.get(end.checked_sub(2)?));
    let helped = before.is_some_and(|word| prose.language.is_be(&word.lower));
    let by = prose.words.get(end).is_some_and(|next| next.lower == "by");
    helped
        && by
        && !last.is_some_and(|word| {
            matches!(word.lower.as_str(), "told" | "informed" | "said" | "quoted" | "cited")
        })
}

/// Longest chain of sayings within one clause that is followed.
const DEEPEST: usize = 6;

/// What is said in the end: the content of the saying in the saying in the clause.
fn deepest(candidate: &Candidate<'_>, attributions: &[Attribution]) -> Range<usize> {
    let mut asserted = candidate.reported.clone().unwrap_or_else(|| candidate.told.clone());
    for _ in 0..DEEPEST {
        let within = |attribution: &&Attribution| {
            let cue = attribution.cue.as_ref();
            speaks(candidate.prose, attribution)
                && attribution.speaker.is_some()
                && !attribution.trailing
                && cue.is_some_and(|cue| asserted.start <= cue.start && cue.end <= asserted.end)
                && (is_main(candidate.prose, attribution, &asserted)
                    || is_source_clause(candidate.prose, attribution))
                && is_clause(candidate.prose, attribution, &attribution.range())
                && !is_intended(candidate.prose, attribution)
        };
        let sayings = candidate.near.iter().map(|index| &attributions[*index]).filter(within);
        let Some(said) = sayings.min_by_key(|said| said.cue.as_ref().map_or(0, |cue| cue.start)) else {
            break;
        };
        let content = said.range();
        let inner = content.start.max(asserted.start)..content.end.min(asserted.end);
        if inner.is_empty() {
            break;
        }
        asserted = inner;
    }
    asserted
}

/// Whether who says so stands in a clause before it: "As the Orla Post noted, the pier fell."
fn is_source_clause(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    let (Some(speaker), Some(cue)) = (&attribution.speaker, &attribution.cue) else { return false };
    let first = prose.words.partition_point(|word| word.range.end <= speaker.start);
    let opened = first.checked_sub(1).and_then(|at| prose.words.get(at));
    let content = attribution.range();
    let comma = prose.words_in(&(cue.end..content.start.max(cue.end))).last();
    opened.is_some_and(|word| prose.language.opens_source(&word.lower))
        && speaker.end <= cue.start
        && comma.is_some_and(|word| word.lower == ",")
}

/// Whether what is said is only to be done: "promised to open", "ordered guards to leave", which the article tells.
fn is_intended(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    let language = prose.language;
    let range = attribution.range();
    let words = prose.words_in(&range);
    let told = attribution.kind == CueKind::Tells && language.code() == "en";
    let before_verb = |word: &&Word| {
        !(word.mark
            || language.is_that(&word.lower)
            || language.is_auxiliary(&word.lower)
            || language.opens_clause(&word.lower)
            || language.is_past_form(&word.lower))
    };
    let infinitive = |word: &Word| language.is_infinitive(&word.lower);
    words.first().is_some_and(infinitive) || told && words.iter().take_while(before_verb).any(infinitive)
}

/// Whether somebody is told what to do, which is a deed: "the army ordered guards to leave".
fn is_order(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    attribution.kind == CueKind::Tells && is_intended(prose, attribution)
}

/// Whether a noun only tells what something shows: "the fall is evidence that the pier was weak".
fn is_shown(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    let (Some(speaker), [noun]) = (&attribution.speaker, attribution.cue_words(prose)) else { return false };
    let between = prose.words_in(&(speaker.end..noun.range.start.max(speaker.end)));
    prose.language.is_statement(&noun.lower) && between.iter().any(|word| prose.language.is_be(&word.lower))
}

/// Whether the saying holds the range, or its greater part: its beginning and its middle, or who speaks there.
fn covers(attribution: &Attribution, range: &Range<usize>) -> bool {
    let middle = range.start + range.len() / 2;
    let leads = attribution.trailing && attribution.cue.as_ref().is_some_and(|cue| cue.start == range.start);
    let begins = leads || attribution.pieces.iter().any(|piece| piece.contains(&range.start));
    begins && attribution.range().contains(&middle)
}

fn link(
    prose: &Prose<'_>,
    attribution: &Attribution,
    range: Option<&Range<usize>>,
    named: Option<&str>,
) -> Option<Link> {
    let cue_range = attribution.cue.clone();
    Some(Link {
        speaker: named?.to_owned(),
        range: range.cloned(),
        cue: cue_range.as_ref().map_or(String::new(), |cue| seen(&prose.text[cue.clone()])),
        cue_range,
    })
}

/// A paper, and the one by whom its words came to be known: "Documents", "obtained by", "Orla News".
fn obtained(speaker: &str, prose: &Prose<'_>) -> (String, Option<Link>) {
    let bare = without_lone_bracket(speaker);
    let found = cues::OBTAINED.iter().find_map(|participle| {
        let cue = format!("{participle} by");
        let (paper, by) = bare.split_once(&format!(" {cue} "))?;
        Some((paper.to_owned(), by.to_owned(), cue))
    });
    match found.filter(|_| prose.language.code() == "en") {
        Some((paper, by, cue)) => (paper, Some(Link { speaker: by, range: None, cue, cue_range: None })),
        None => (bare.to_owned(), None),
    }
}

/// A speaker without a bracket that has no partner.
fn without_lone_bracket(speaker: &str) -> &str {
    if speaker.contains('(') == speaker.contains(')') {
        speaker
    } else {
        speaker.trim_matches(['(', ')', ' '])
    }
}

/// The one from whom a message within the content comes.
fn passed_on(prose: &Prose<'_>, content: &Range<usize>) -> Option<Link> {
    let frame = prose.frame(content);
    let language = prose.language;
    let from = (1..frame.tokens.len()).find(|at| {
        language.is_source_preposition(frame.word(*at)) && language.is_passed_on(frame.word(at - 1))
    })?;
    let speaker = frame.bytes(speakers::phrase_after(&frame, from + 1, language)?)?;
    let cue = frame.bytes(from - 1..from + 1)?;
    Some(Link {
        speaker: seen(&prose.text[speaker.clone()]),
        range: Some(speaker),
        cue: seen(&prose.text[cue.clone()]),
        cue_range: Some(cue),
    })
}
