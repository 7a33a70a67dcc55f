//! Cues that are no verbs: nouns and adjectives of what somebody holds, and the colon after a name.

use super::forms::verb_start;
use super::{Cue, FEWEST_WORDS_AFTER_COLON, LONGEST_NAME_BEFORE_COLON, Shape};
use crate::languages::{CueKind, Language};
use crate::prose::Frame;

/// A noun of what is said, with its clause: "his claim that".
pub(super) fn statement(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let claims = language.is_statement(frame.word(index)) && language.is_that(frame.word(index + 1));
    claims.then(|| Cue { tokens: index..index + 1, kind: CueKind::Says, shape: Shape::Noun })
}

/// A noun of what somebody thinks or asks, with the preposition before its object: "criticism of", "calls for".
pub(super) fn attitude(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let next = frame.word(index + 1);
    let about = matches!(next, "of" | "for" | "about" | "on" | "over" | "against")
        || next == "to" && !matches!(frame.word(index), "support" | "call" | "calls");
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
    let about = matches!(next, "of" | "about" | "at" | "over" | "by" | "in" | "with" | "toward");
    if !language.is_stance(frame.word(index))
        || !(about || language.is_that(next) || language.is_infinitive(next))
    {
        return None;
    }
    let clear = frame.word(index) == "clear";
    let made = (index.saturating_sub(2)..index).find(|at| clear && is_making(frame.word(*at)));
    let start = verb_start(frame, made.unwrap_or(index), language);
    let be =
        made.is_some() || (start..index).any(|at| language.is_be(frame.word(at)) || frame.word(at) == "'re");
    let tokens = start..index + 1 + usize::from(about);
    let nobody = frame.word(start.saturating_sub(1)) == "it";
    let kind = if nobody { CueKind::Seems } else { CueKind::Thinks };
    be.then_some(Cue { tokens, kind, shape: Shape::Finite })
}

/// Whether the word can make something clear.
fn is_making(word: &str) -> bool {
    matches!(word, "make" | "makes" | "made" | "making")
}

/// The colon of a heading that quotes: "Ana Reyes: The bridge stays closed".
pub(super) fn colon(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let named = (0..index).all(|at| frame.tokens[at].capital || frame.is_mark(at, &[".", "'", "-"]));
    let label = (0..index).any(|at| language.is_label(frame.word(at)))
        || language.is_determiner(frame.word(0)) && language.code() == "en";
    let said = frame.tokens.len() > index + FEWEST_WORDS_AFTER_COLON;
    let fits = frame.is_mark(index, &[":"]) && (1..=LONGEST_NAME_BEFORE_COLON).contains(&index);
    (fits && named && !label && said && frame.opens_paragraph).then(|| Cue {
        tokens: index..index + 1,
        kind: CueKind::Says,
        shape: Shape::After,
    })
}
