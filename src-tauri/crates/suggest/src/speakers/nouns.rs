//! Noun phrases back from their last token.

use std::ops::Range;

use super::phrases::is_office;
use super::{LONGEST_BRACKET, LONGEST_SPEAKER};
use crate::languages::Language;
use crate::prose::Frame;

/// The noun phrase that ends before a token and begins after the nearest border on its left.
pub(crate) fn noun_phrase_before(frame: &Frame<'_>, end: usize, language: &Language) -> Option<Range<usize>> {
    let floor = end.saturating_sub(LONGEST_SPEAKER);
    let mut start = end;
    while start > floor {
        match bracket_before(frame, start - 1) {
            Some(opening) => start = opening,
            None if is_border(frame, start - 1, language) => break,
            None => start -= 1,
        }
    }
    if start > floor
        && frame.quote(start - 1).is_none()
        && (start..end).all(|at| language.is_time(frame.word(at)) || frame.word(at) == "on")
    {
        start = past_participle(frame, start, floor, language)?;
    }
    if let Some(verb) = (start..end).rev().find(|at| frame.is_auxiliary(*at, language)) {
        start = verb + 1;
    }
    if let Some(verb) = (start + 1..end).rev().find(|at| is_past_of_name(frame, *at, language)) {
        start = verb + 1;
    }
    while start < end && leads_in(frame, start, language) {
        start += 1;
    }
    if start < end && language.is_preposition(frame.word(start)) {
        start = last_name(frame, start..end, language)?;
    }
    (start < end && (start..end).any(|at| !frame.tokens[at].mark)).then_some(start..end)
}

/// Whether a past form has a name as its subject and goes on: "Ana Reyes seized on Lund's", not "the armed guards".
fn is_past_of_name(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    let token = &frame.tokens[at];
    let past = language.is_past_form(token.lower);
    let next = frame.word(at + 1);
    let goes_on =
        language.is_preposition(next) || language.is_determiner(next) || language.is_possessive(next);
    let subject = &frame.tokens[at - 1];
    past && goes_on && !token.capital && subject.capital && !subject.mark && language.code() == "en"
}

/// Where a short aside in brackets that closes at a token opens.
fn bracket_before(frame: &Frame<'_>, at: usize) -> Option<usize> {
    frame.is_mark(at, &[")"]).then_some(())?;
    (0..at).rev().take(LONGEST_BRACKET).find(|at| frame.is_mark(*at, &["("])).filter(|opening| *opening > 0)
}

/// Past a participle that only describes: "a report published Wednesday".
fn past_participle(frame: &Frame<'_>, start: usize, floor: usize, language: &Language) -> Option<usize> {
    language.cue(frame.word(start - 1))?;
    let mut start = start - 1;
    while start > floor && !is_border(frame, start - 1, language) {
        start -= 1;
    }
    Some(start)
}

/// Whether a noun phrase cannot go on to the left over this token.
fn is_border(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    let token = &frame.tokens[at];
    // A hashtag closes what was written: "…#orla Ana Reyes scrive".
    let hashtag = at.checked_sub(1).is_some_and(|before| frame.is_mark(before, &["#"]));
    if token.quote.is_some() || hashtag {
        return true;
    }
    if token.mark {
        let inside_name = matches!(token.lower.as_str(), "." | "'" | "’" | "&" | "/" | "@" | "#" | "$" | "%");
        return !(inside_name || is_inside_word(frame, at));
    }
    if language.is_conjunction(token.lower) {
        return !joins_names(frame, at, language);
    }
    language.opens_clause(token.lower)
        || language.is_relative(token.lower)
        || language.is_pronoun(token.lower)
            && !language.is_of(frame.word(at + 1))
            && !counts(frame, at, language)
        || language
            .cue(token.lower)
            .is_some_and(|_| !joins_noun(frame, at, language) && !is_office(frame, at, language))
}

/// Whether "one" counts the noun after it: "one witness".
fn counts(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    let verb = language.cue(frame.word(at + 1)).is_some() || frame.is_auxiliary(at + 1, language);
    frame.word(at) == "one" && !verb && frame.tokens.get(at + 1).is_some_and(|next| !next.mark)
}

/// Whether a mark touches words on both sides and is none that cuts a sentence.
fn is_inside_word(frame: &Frame<'_>, at: usize) -> bool {
    let range = |at: usize| frame.tokens.get(at).map(|token| &token.range);
    let (Some(token), Some(after)) = (range(at), range(at + 1)) else { return false };
    let before = at.checked_sub(1).and_then(range).is_some_and(|before| before.end == token.start);
    let cuts = frame.is_mark(at, &[",", ";", ":", "—", "–", "!", "?", "(", ")", "…", "--"]);
    before && token.end == after.start && !cuts
}

/// Whether "and" stands between two nouns of one subject rather than two clauses.
fn joins_names(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &frame.tokens[before]) else { return false };
    let Some(after) = frame.tokens.get(at + 1) else { return false };
    if language.cue(after.lower).is_some() || language.is_auxiliary(after.lower) {
        return false;
    }
    let verb_before = (at.saturating_sub(8)..at)
        .rev()
        .take_while(|at| !frame.tokens[*at].mark)
        .any(|at| language.is_auxiliary(frame.word(at)) || language.happens(frame.word(at)));
    let own = before.capital && language.is_possessive(after.lower) && !verb_before;
    before.capital && after.capital
        || own
        || !before.mark && !before.capital && !after.capital && !verb_before
}

/// Whether a reporting word stands as a noun inside the phrase: "the report", "polls show".
pub(super) fn joins_noun(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    at.checked_sub(1).is_none_or(|before| {
        let word = frame.word(before);
        language.is_determiner(word) && !language.is_that(word)
            || language.is_preposition(word)
            || language.is_time(word)
            || word.ends_with("'s")
    })
}

/// Whether a noun phrase begins only after this word: "but", "still", "on" a day.
fn leads_in(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    let word = frame.word(at);
    frame.tokens[at].mark
        || language.is_opener(word)
        || language.is_conjunction(word)
        || language.is_time(word) && !frame.tokens[at].capital
}

/// Where the last name, or else the last noun phrase with an article, begins.
pub(super) fn last_name(frame: &Frame<'_>, within: Range<usize>, language: &Language) -> Option<usize> {
    let mut start = within.end;
    let named = |at: usize| {
        let small = language.is_preposition(frame.word(at)) || language.is_infinitive(frame.word(at));
        frame.tokens[at].mark || frame.tokens[at].capital && !small
    };
    // "al-Rida" is one name.
    while start > within.start && (named(start - 1) || language.is_romance() && frame.is_mark(start, &["-"]))
    {
        start -= 1;
    }
    if start < within.end {
        return Some(start);
    }
    within.clone().rev().find(|at| language.is_determiner(frame.word(*at)))
}
