//! What a clause only reports, and whether that may be told by itself.

use std::ops::Range;

use crate::attributions::{Attribution, quoting};
use crate::clauses;
use crate::languages::{CueKind, Language};
use crate::prose::Prose;
use crate::verbs;
use crate::words::Word;

/// Fewest words of a clause: "said goodbye" has none.
const FEWEST_WORDS_OF_CLAUSE: usize = 3;

/// A clause, and what it reports where that may be told too.
pub(super) fn told_and_reported(
    prose: &Prose<'_>,
    near: &[&Attribution],
    told: Range<usize>,
) -> Vec<(Range<usize>, Option<Range<usize>>)> {
    let acts = near
        .iter()
        .filter(|attribution| is_act_within(attribution, &told) && is_main(prose, attribution, &told));
    let passed = quoting::passed_on(near, prose);
    if let Some(said) = passed.filter(|said| told.start <= said.range().start && said.range().end <= told.end)
    {
        return vec![(said.range(), None)];
    }
    let Some(act) = acts.min_by_key(|attribution| attribution.cue.as_ref().map_or(0, |cue| cue.start)) else {
        return vec![(told, None)];
    };
    let reported = act.range().start.max(told.start)..act.range().end.min(told.end);
    let language = prose.language;
    let cue = act.cue_words(prose);
    if !is_clause(prose, act, &reported) || cue.iter().any(|word| language.denies(&word.lower)) {
        return vec![(told, None)];
    }
    let words: Vec<&Word> = prose.words_in(&reported).iter().collect();
    let bare = words
        .first()
        .is_some_and(|word| language.is_infinitive(&word.lower) || language.is_auxiliary(&word.lower));
    // "Ha raccontato di essere stata arrestata".
    let infinitive = language.is_romance() && words.first().is_some_and(|word| language.is_of(&word.lower));
    if infinitive {
        return vec![(told, None)];
    }
    if bare || act.is_negated(prose) {
        return vec![(told, Some(reported))];
    }
    let own_words =
        prose.words_in(&(told.start..reported.start)).len() + prose.words_in(&(reported.end..told.end)).len();
    if says_plainly(prose, act) && own_words < super::FEWEST_WORDS && !announces(prose, &told, &reported) {
        return vec![(reported, None)];
    }
    vec![(told, Some(reported.clone())), (reported, None)]
}

/// Verbs that tell what somebody thinks of what may be.
const VIEWS: &[&str] =
    &["suggest", "argue", "speculate", "predict", "guess", "reckon", "muse", "opine", "posit"];

/// The word of an attribution by which somebody only thinks so.
pub(super) fn view<'p>(prose: &'p Prose<'_>, attribution: &Attribution) -> Option<&'p Word> {
    let thinks = attribution.kind == CueKind::Thinks;
    attribution.cue_words(prose).iter().find(|word| {
        let basic = prose.language.reporting_verb(&word.lower);
        basic.is_some_and(|basic| thinks || VIEWS.contains(&basic)) && prose.language.code() == "en"
    })
}

/// Whether who speaks says what they will do themselves: "Orla Lines said it would close", not "said it would be hard".
pub(super) fn announces(prose: &Prose<'_>, told: &Range<usize>, reported: &Range<usize>) -> bool {
    let language = prose.language;
    let mut words = prose.words_in(reported).iter().skip_while(|word| language.is_that(&word.lower));
    let own = words.next().is_some_and(|word| matches!(word.lower.as_str(), "it" | "he" | "she" | "they"));
    let mut rest = words.filter(|word| !language.is_adverb(&word.lower));
    let plans = rest.next().is_some_and(|word| {
        word.lower == "would" || language.plans(&word.lower) && !word.lower.starts_with("expect")
    });
    let state = rest.next().is_some_and(|next| {
        matches!(next.lower.as_str(), "be" | "have" | "take" | "like" | "need") || next.mark
    });
    let depends = prose.words_in(reported).iter().any(|word| matches!(word.lower.as_str(), "if" | "unless"));
    let known = prose.words_in(&(told.start..reported.start)).iter().any(|word| {
        word.capital && !language.is_pronoun(&word.lower) && !language.is_determiner(&word.lower)
    });
    let hears = prose
        .words_in(&(told.start..reported.start))
        .iter()
        .any(|word| language.cue(&word.lower).is_some_and(|(kind, _)| kind == CueKind::Tells));
    language.code() == "en" && own && plans && !state && !depends && !hears && known
}

/// Whether the cue only says that somebody said something: "said", not "warned".
pub(super) fn says_plainly(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    let language = prose.language;
    let mut cue = attribution.cue_words(prose).iter();
    let helps = |word: &str| matches!(word, "has" | "have" | "had") && language.code() == "en";
    cue.all(|word| {
        language.is_plain_saying(&word.lower) || language.is_adverb(&word.lower) || helps(&word.lower)
    })
}

/// Whether a clause that only describes somebody tells what they say: "Lund, who denies it, left", not "Lund, who says
/// that it fell".
fn is_described(prose: &Prose<'_>, attribution: &Attribution) -> bool {
    let first = prose.words_in(&attribution.range()).first();
    attribution.antecedent.is_some() && !first.is_some_and(|word| prose.language.is_that(&word.lower))
}

pub(super) fn is_act_within(attribution: &Attribution, told: &Range<usize>) -> bool {
    let within = attribution.cue.as_ref().is_some_and(|cue| told.start <= cue.start && cue.end <= told.end);
    let speaks = matches!(attribution.kind, CueKind::Says | CueKind::Tells);
    within && speaks && !attribution.trailing && attribution.speaker.is_some()
}

/// Whether what is said has a verb of its own: "announced a bridge built in Vell" is about a thing, not a saying.
pub(crate) fn is_clause(prose: &Prose<'_>, attribution: &Attribution, reported: &Range<usize>) -> bool {
    let words: Vec<&Word> = prose.words_in(reported).iter().collect();
    let language = prose.language;
    let Some(first) = words.first() else { return false };
    let somebody = words.get(1).is_some_and(|next| next.capital || may_be_told(&next.lower, language));
    let opened = language.is_that(&first.lower) || first.mark || first.lower == "to" && !somebody;
    if opened || says_plainly(prose, attribution) && words.len() >= FEWEST_WORDS_OF_CLAUSE {
        return true;
    }
    if language.code() == "en" && (language.is_preposition(&first.lower) || first.lower.ends_with("ing")) {
        return false;
    }
    // "Asked | Lund about statements he had made".
    let named = words.iter().take_while(|word| word.capital || language.is_determiner(&word.lower)).count();
    if named > 0 && words.get(named).is_some_and(|next| next.lower == "about") {
        return false;
    }
    let aside = clauses::subordinate(&words, language);
    let auxiliary =
        |at: &usize| !aside[*at] && !words[*at].capital && language.is_auxiliary(&words[*at].lower);
    let past = || verbs::event_verb(&words, language).map(|verb| verb.at);
    let Some(verb) = (0..words.len()).find(auxiliary).or_else(past) else { return false };
    let joined =
        words[..verb].windows(2).any(|pair| pair[0].lower == "," && language.is_conjunction(&pair[1].lower))
            || verb.checked_sub(1).is_some_and(|before| language.is_conjunction(&words[before].lower));
    let counted = language.is_determiner(&first.lower) || first.is_figure();
    let describes = language.code() == "en"
        && !auxiliary(&verb)
        && words.get(verb + 1).is_some_and(|next| {
            let noun = counted && !next.mark && !next.capital && !language.is_structural(&next.lower);
            noun || language.is_preposition(&next.lower) || language.is_time(&next.lower)
        });
    !joined && !describes && !is_another_subject(&words, verb, language)
}

/// Whether the verb is that of a subject behind a comma or of what came of it, and what stands before is the verb's object:
/// "announced | his plan in May, Lund sold", "declared | war on Vell, leading to a siege until it was taken".
fn is_another_subject(words: &[&Word], verb: usize, language: &Language) -> bool {
    let commas: Vec<usize> = (0..verb).filter(|at| words[*at].lower == ",").collect();
    let [comma] = commas[..] else { return false };
    let subject = &words[comma + 1..verb];
    let plain = subject.iter().all(|word| word.capital && !language.is_time(&word.lower));
    let owned = words.first().is_some_and(|first| language.is_determiner(&first.lower));
    let came = subject.first().is_some_and(|word| !word.capital && word.lower.ends_with("ing"));
    language.code() == "en" && (came || owned && plain && !subject.is_empty())
}

/// Whether the word after "to" is somebody rather than a verb: "to him", "to the court".
fn may_be_told(word: &str, language: &Language) -> bool {
    language.is_pronoun(word) || language.is_determiner(word) || matches!(word, "him" | "them" | "me" | "us")
}

/// Whether no other verb comes before who speaks or between them and their saying: "it came after officials urged"
/// tells the coming, "guards closed the bridge, saying" the closing.
pub(crate) fn is_main(prose: &Prose<'_>, attribution: &Attribution, told: &Range<usize>) -> bool {
    let cue = attribution.cue.as_ref().map_or(told.start, |cue| cue.start);
    let speaker = attribution.speaker.clone().filter(|speaker| speaker.end <= cue).unwrap_or(cue..cue);
    if is_described(prose, attribution) || is_aside(prose, cue, told) {
        return false;
    }
    let verbless = |range: Range<usize>| {
        let words: Vec<&Word> = prose.words_in(&(range.start..range.end.max(range.start))).iter().collect();
        verbs::event_verb(&words, prose.language).is_none()
    };
    let last = prose.words_in(&speaker).last().map_or(cue, |word| word.range.start);
    verbless(told.start..speaker.start) && verbless(last.max(told.start)..cue)
}

/// Whether a word stands in a clause that only tells when or why: "After officials said so, guards closed the bridge".
fn is_aside(prose: &Prose<'_>, at: usize, told: &Range<usize>) -> bool {
    let words: Vec<&Word> = prose.words_in(told).iter().collect();
    let word = words.partition_point(|word| word.range.end <= at);
    clauses::subordinate(&words, prose.language).get(word).is_some_and(|aside| *aside)
}
