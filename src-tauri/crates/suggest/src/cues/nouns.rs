//! Cues that are no verbs: nouns and adjectives of what somebody holds, and the colon after a name.

use std::ops::Range;

use super::forms::verb_start;
use super::{Cue, Doubt, FEWEST_WORDS_AFTER_COLON, LONGEST_NAME_BEFORE_COLON, Proposal, Shape};
use crate::languages::{CueKind, Language};
use crate::prose::Frame;

/// Longest words between a preposition and the inquiry that says it, in tokens.
const LONGEST_SURVEY: usize = 10;

/// Longest words between a preposition and the noun of what is said, in tokens.
const LONGEST_ACCOUNT: usize = 5;

/// A noun of what is said, with its clause: "his claim that".
pub(super) fn statement(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let claims = language.is_statement(frame.word(index)) && language.is_that(frame.word(index + 1));
    claims.then(|| Cue { tokens: index..index + 1, kind: CueKind::Says, shape: Shape::Noun })
}

/// A noun of what somebody thinks or asks, with the preposition before its object: "criticism of", "calls for".
pub(super) fn attitude(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let next = frame.word(index + 1);
    let about = matches!(next.as_str(), "of" | "for" | "about" | "on" | "over" | "against")
        || next == "to" && !matches!(frame.word(index).as_str(), "support" | "call" | "calls");
    let named = frame.tokens.get(index + 2).is_some_and(|next| !next.mark && !language.is_time(next.lower));
    (about && named && language.is_attitude(frame.word(index))).then(|| Cue {
        tokens: index..index + 2,
        kind: CueKind::Judges,
        shape: Shape::Noun,
    })
}

/// An adjective after "be", with what it is about: "is confident that", "was critical of".
pub(super) fn stance(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let next = frame.word(index + 1);
    let about = matches!(next.as_str(), "of" | "about" | "at" | "over" | "by" | "in" | "with" | "toward");
    if !language.is_stance(frame.word(index))
        || !(about || language.is_that(next) || language.is_infinitive(next))
    {
        return None;
    }
    let made = making(frame, index);
    let start = verb_start(frame, made.unwrap_or(index), language);
    let be =
        made.is_some() || (start..index).any(|at| language.is_be(frame.word(at)) || frame.word(at) == "'re");
    let tokens = start..index + 1 + usize::from(about);
    let nobody = frame.word(start.saturating_sub(1)) == "it";
    let kind = if nobody { CueKind::Seems } else { CueKind::Thinks };
    be.then_some(Cue { tokens, kind, shape: Shape::Finite })
}

/// A noun or adjective of what somebody holds, without the words that the rules ask for.
pub(super) fn doubted(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Proposal> {
    let word = frame.word(index);
    let noun = language.is_statement(word) || language.is_attitude(word);
    // "released a statement saying that": the statement says it by "saying".
    let saying = frame.word(index + 1) == "saying";
    if language.code() != "en" || saying || !noun && !language.is_stance(word) {
        return None;
    }
    let (kind, shape) = if noun { (CueKind::Judges, Shape::Noun) } else { (CueKind::Thinks, Shape::Finite) };
    let start = if noun { index } else { verb_start(frame, making(frame, index).unwrap_or(index), language) };
    let cue = Cue { tokens: start..index + 1, kind, shape };
    Some(Proposal { cue, head: index, doubt: Some(Doubt::Object) })
}

/// The preposition before an inquiry that says what goes before or after: "in a poll on Monday".
pub(super) fn survey(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Proposal> {
    if !matches!(frame.word(index).as_str(), "in" | "by") || language.code() != "en" {
        return None;
    }
    let inquiry = |at: &usize| {
        matches!(frame.word(*at).as_str(), "poll" | "polls" | "survey" | "surveys" | "polling" | "study")
    };
    let end = (index + 1..frame.tokens.len().min(index + LONGEST_SURVEY)).find(inquiry)?;
    let inside =
        |at: usize| !frame.tokens[at].mark || matches!(frame.word(at).as_str(), "-" | "/" | "." | "'");
    let cue = Cue { tokens: index..index + 1, kind: CueKind::Says, shape: Shape::Before };
    (index + 1..end).all(inside).then_some(Proposal { cue, head: index, doubt: Some(Doubt::Part) })
}

/// The preposition before a German noun of what is said: "nach ersten Erkenntnissen der Polizei".
pub(super) fn account(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Proposal> {
    if !matches!(frame.word(index).as_str(), "nach" | "laut" | "aus") || language.code() != "de" {
        return None;
    }
    let window = index + 1..frame.tokens.len().min(index + LONGEST_ACCOUNT);
    let told = |at: &usize| language.is_account(frame.word(*at));
    let end = window.clone().find(told)?;
    let cue = Cue { tokens: index..index + 1, kind: CueKind::Says, shape: Shape::Before };
    let unmarked = (index + 1..end).all(|at| !frame.tokens[at].mark);
    unmarked.then_some(Proposal { cue, head: index, doubt: Some(Doubt::Part) })
}

/// An adverb that makes what stands around it hearsay: "reportedly".
pub(super) fn hearsay(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Proposal> {
    let hears = matches!(
        frame.word(index).as_str(),
        "reportedly" | "allegedly" | "apparently" | "supposedly" | "seemingly" | "purportedly"
    );
    let cue = Cue { tokens: index..index + 1, kind: CueKind::Seems, shape: Shape::Finite };
    (hears && language.code() == "en").then_some(Proposal { cue, head: index, doubt: Some(Doubt::Part) })
}

/// Where "made it clear" begins, at its adjective.
fn making(frame: &Frame<'_>, index: usize) -> Option<usize> {
    let clear = frame.word(index) == "clear";
    (index.saturating_sub(2)..index).find(|at| clear && is_making(frame.word(*at)))
}

/// Whether the word can make something clear.
fn is_making(word: &str) -> bool {
    matches!(word, "make" | "makes" | "made" | "making")
}

/// The colon between a name and a quotation: "More from Ana Reyes: “The bridge stays closed.”"
pub(super) fn colon_of_quotation(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Proposal> {
    if !frame.is_mark(index, &[":"]) || frame.quote(index + 1).is_none() || language.code() != "en" {
        return None;
    }
    let before = frame.tokens.get(index.checked_sub(1)?)?;
    let named = before.capital || before.lower == ")";
    let cue = Cue { tokens: index..index + 1, kind: CueKind::Says, shape: Shape::After };
    named.then_some(Proposal { cue, head: index, doubt: Some(Doubt::Part) })
}

/// "put it" beside what is said: "As Ana Reyes put it, “The bridge stays closed.”"
pub(super) fn putting(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Proposal> {
    let puts =
        matches!(frame.word(index).as_str(), "put" | "puts" | "putting") && frame.word(index + 1) == "it";
    (puts && language.code() == "en").then(|| {
        let tokens = verb_start(frame, index, language)..index + 2;
        let cue = Cue { tokens, kind: CueKind::Says, shape: Shape::Finite };
        Proposal { cue, head: index, doubt: Some(Doubt::Part) }
    })
}

/// "like" behind what makes it a wish or a view: "would like to", "did not like".
pub(super) fn liking(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Proposal> {
    if !matches!(frame.word(index).as_str(), "like" | "likes" | "liked" | "love" | "loves")
        || language.code() != "en"
    {
        return None;
    }
    let start = verb_start(frame, index, language);
    let helped = (start..index).any(|at| {
        let word = frame.word(at);
        matches!(word.as_str(), "would" | "do" | "does" | "did") || word.ends_with("n't")
    });
    let drawn = index.checked_sub(1).is_some_and(|before| frame.word(before).ends_with("'d"));
    let cue = Cue { tokens: start..index + 1, kind: CueKind::Wants, shape: Shape::Finite };
    let likes = helped || drawn || frame.word(index) != "like";
    likes.then_some(Proposal { cue, head: index, doubt: Some(Doubt::Part) })
}

/// The tokens that name what is quoted before a colon: "the report" of "More from the report:".
pub(crate) fn from_before_colon(frame: &Frame<'_>, colon: usize) -> Option<Range<usize>> {
    let from = (0..2.min(colon)).find(|at| frame.word(*at) == "from")?;
    let name = from + 1..colon;
    let bare =
        frame.is_mark(colon, &[":"]) && !name.is_empty() && !name.clone().any(|at| frame.tokens[at].mark);
    bare.then_some(name)
}

/// The colon of a heading that quotes: "Ana Reyes: The bridge stays closed"; or of what is quoted "From the report: “...”".
pub(super) fn colon(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let sourced = frame.quote(index + 1).is_some() && from_before_colon(frame, index).is_some();
    if !frame.is_mark(index, &[":"]) || !(frame.opens_paragraph || sourced) {
        return None;
    }
    let named = (0..index).all(|at| frame.tokens[at].capital || frame.is_mark(at, &[".", "'", "-"]));
    let label = (0..index).any(|at| language.is_label(frame.word(at)))
        || language.is_determiner(frame.word(0)) && language.code() == "en";
    let quoted = frame.quote(index + 1).is_some();
    // Before the colon of a Romance heading stands what it is about, unless it quotes: "Vell : trois barques ont coulé".
    let handle = frame.is_mark(0, &["@"]);
    let said =
        quoted || (handle || !language.is_romance()) && frame.tokens.len() > index + FEWEST_WORDS_AFTER_COLON;
    let fits = (1..=LONGEST_NAME_BEFORE_COLON).contains(&index);
    (fits && (named && !label || sourced) && said).then(|| Cue {
        tokens: index..index + 1,
        kind: CueKind::Says,
        shape: Shape::After,
    })
}
