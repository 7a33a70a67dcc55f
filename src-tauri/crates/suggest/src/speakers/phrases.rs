//! Noun phrases from their first token on.

use std::ops::Range;

use super::german::is_paper;
use super::nouns::joins_noun;
use super::{LONGEST_BRACKET, LONGEST_SPEAKER};
use crate::languages::Language;
use crate::prose::Frame;
use crate::words::written_out;

/// The noun phrase that begins at a token.
pub(crate) fn phrase_after(frame: &Frame<'_>, start: usize, language: &Language) -> Option<Range<usize>> {
    if is_paper(frame, start, language) {
        return Some(start..start + 2);
    }
    let mut end = start;
    while end < frame.tokens.len() && end - start < LONGEST_SPEAKER {
        match bracketed(frame, end).filter(|_| end > start) {
            Some(closing) => end = closing + 1,
            None if ends_phrase(frame, start, end, language) => break,
            None => end += 1,
        }
    }
    let bracket = frame.is_mark(end.saturating_sub(1), &[")"]);
    while end > start && frame.tokens[end - 1].mark && !bracket {
        end -= 1;
    }
    if start == end {
        return None;
    }
    Some(start..end + apposition(frame, end, language))
}

/// Where a short aside in brackets that opens at a token closes: "Rep. Ana Reyes (D-Orla)".
fn bracketed(frame: &Frame<'_>, at: usize) -> Option<usize> {
    let within = at..frame.tokens.len().min(at + LONGEST_BRACKET);
    frame.is_mark(at, &["("]).then_some(())?;
    within.into_iter().find(|at| frame.is_mark(*at, &[")"]))
}

fn ends_phrase(frame: &Frame<'_>, start: usize, at: usize, language: &Language) -> bool {
    let token = &frame.tokens[at];
    if token.quote.is_some() {
        return true;
    }
    if token.mark {
        let touches = at > start && frame.tokens[at - 1].range.end == token.range.start;
        let abbreviation = touches
            && token.lower == "."
            && (language.is_abbreviation(frame.word(at - 1))
                || frame.word(at - 1).chars().count() == 1
                || frame.word(at - 1).contains('.'));
        return !(abbreviation || matches!(token.lower.as_str(), "-" | "'" | "’" | "&"));
    }
    if at == start {
        return language.is_that(token.lower) && language.code() == "en";
    }
    let hyphen = frame.tokens.get(at + 1).filter(|next| next.lower == "-" && language.is_romance());
    let drawn = hyphen.is_some_and(|hyphen| hyphen.range.start == token.range.end);
    let to = ["all'", "dall'", "nell'", "sull'"].iter().any(|to| token.lower.starts_with(to));
    let preposition = (language.is_preposition(token.lower) || to && language.code() == "it")
        && !language.is_of(token.lower)
        && !drawn;
    let joins = language.is_conjunction(token.lower)
        && !(frame.tokens[at - 1].capital && frame.tokens.get(at + 1).is_some_and(|next| next.capital))
        && !joins_speakers(frame, at, language);
    let past = !token.capital && language.is_past_form(token.lower) && !counts(frame.word(at - 1));
    preposition
        || joins
        || past && language.code() == "en"
        || language.is_that(token.lower)
        || language.opens_clause(token.lower)
        || language.is_auxiliary(token.lower)
        || language.is_time(token.lower)
            && !language.is_determiner(frame.word(at - 1))
            && !is_given_name(frame, at, language)
        || language.is_pronoun(token.lower)
        || language.cue(token.lower).is_some()
            && !joins_noun(frame, at, language)
            && !is_office(frame, at, language)
            && !is_report(frame, start, at, language)
}

/// Whether a month is a name between a title and another: "Rep. June Walsh".
fn is_given_name(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    let capital = |at: usize| frame.tokens.get(at).is_some_and(|token| token.capital);
    let before = at - 1 - usize::from(frame.is_mark(at - 1, &["."]));
    let titled =
        language.is_title(frame.word(before)) || capital(before) && frame.word(before).ends_with("ive");
    titled && capital(at) && capital(at + 1)
}

/// Whether a reporting word is the paper that a phrase with an article names: "a harbour report on", "the council's study", or
/// one word: "court documents".
fn is_report(frame: &Frame<'_>, start: usize, at: usize, language: &Language) -> bool {
    let next = frame.tokens.get(at + 1);
    let ends = next.is_none_or(|next| {
        next.mark
            || language.is_preposition(next.lower)
            || language.is_time(next.lower)
            || language.is_past_form(next.lower)
            || language.may_be_past(next.lower)
    });
    let common = language.is_determiner(frame.word(start)) || at == start + 1 && !frame.tokens[start].capital;
    common && language.is_inquiry(frame.word(at)) && ends
}

/// Whether a word counts what follows it.
fn counts(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_digit()) || written_out(word).is_some()
}

/// How many tokens say who the speaker just named is: ", the mayor of Orla"; in Romance languages, the name of an
/// office: ", Anne Rey".
fn apposition(frame: &Frame<'_>, comma: usize, language: &Language) -> usize {
    let capital = |at: &usize| frame.tokens.get(*at).is_some_and(|token| token.capital);
    let office =
        comma.checked_sub(1).is_some_and(|last| language.is_title(frame.word(last)) && !capital(&last));
    if (language.is_romance() || office) && frame.is_mark(comma, &[","]) {
        let name = (comma + 1..frame.tokens.len()).take_while(capital).count();
        let closed = frame.tokens.get(comma + 1 + name).is_none_or(|next| next.mark);
        if name > 1 && closed {
            return name + 1;
        }
        if language.is_romance() {
            return 0;
        }
    }
    let article = language.code() == "en"
        && matches!(
            frame.word(comma + 1).as_str(),
            "a" | "an" | "the" | "who" | "which" | "one" | "his" | "her"
        );
    if !frame.is_mark(comma, &[","]) || !article {
        return 0;
    }
    let rest = comma + 1..frame.tokens.len();
    let end = rest.clone().find(|at| {
        frame.quote(*at).is_some()
            || frame.is_mark(*at, &[",", ".", ";", ":"]) && !is_inside_name(frame, *at, language)
    });
    let end = end.unwrap_or(rest.end);
    let described = |at: &usize| language.is_relative(frame.word(*at));
    let asserts =
        rest.take_while(|at| *at < end && !described(at)).any(|at| frame.is_auxiliary(at, language));
    if asserts || end - comma > LONGEST_SPEAKER { 0 } else { end - comma }
}

fn is_inside_name(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    frame.word(at) == "."
        && at > 0
        && (language.is_abbreviation(frame.word(at - 1)) || frame.word(at - 1).chars().count() == 1)
}

/// Whether a reporting word is part of an office: "press secretary", "General Counsel Tom Hale", or of a name: "Orla State coach".
pub(super) fn is_office(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    let capital = |at: usize| frame.tokens.get(at).is_some_and(|token| token.capital);
    let titled = language.is_title(frame.word(at + 1)) && !capital(at + 1);
    let named = at > 0 && capital(at - 1) && capital(at);
    language.code() == "en" && (titled || named && !frame.is_title())
}

/// Whether a Romance "and" goes on with who speaks: nothing up to the next mark is a verb, as in "fuentes médicas y de
/// seguridad".
fn joins_speakers(frame: &Frame<'_>, and: usize, language: &Language) -> bool {
    let plain = |at: usize| {
        let word = frame.word(at);
        let verb = frame.is_auxiliary(at, language)
            || language.happens(word)
            || language.cue(word).is_some()
            || language.ends_as_past(word)
            || language.is_pronoun(word)
            || language.opens_clause(word);
        !verb || frame.tokens[at].capital
    };
    let mut rest = (and + 1..frame.tokens.len()).take_while(|at| !frame.tokens[*at].mark).peekable();
    language.is_romance() && rest.peek().is_some() && rest.take(LONGEST_SPEAKER).all(plain)
}
