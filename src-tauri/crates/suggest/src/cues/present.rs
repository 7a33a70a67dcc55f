//! Words that are both noun and verb: "reports", "plan".

use crate::languages::{Form, Language, is_regular_past};
use crate::prose::Frame;
use crate::words::written_out;

/// Whether a word that is also a noun ("reports", "plan") stands as a verb: after a subject, not after an article.
pub(super) fn is_present_verb(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let before = (0..head).rev().find(|at| !language.is_adverb(frame.word(*at)) || is_many(frame.word(*at)));
    let Some(before) = before else { return false };
    let token = &frame.tokens[before];
    let next = frame.word(head + 1);
    let counted = frame.head_of_speech(head) && is_number(token.lower);
    let noun_place = language.is_determiner(token.lower) && !counted
        || language.is_preposition(token.lower)
        || language.is_conjunction(token.lower) && !frame.word(head).ends_with('s')
        || language.is_infinitive(token.lower)
        || token.lower.ends_with("'s")
        || is_regular_past(token.lower) && !token.capital;
    let contact = frame.tokens.get(head + 1).is_some_and(|token| token.capital)
        && matches!(frame.word(head + 2).as_str(), "has" | "had" | "have");
    let noun_follows = language.is_auxiliary(next)
        || contact && !frame.head_of_speech(head)
        || matches!(next.as_str(), "of" | "from" | "by") && !frame.head_of_speech(head)
        || language.cue(next).is_some_and(|(_, form)| form != Form::Participle);
    if noun_place || noun_follows {
        return false;
    }
    let singular = frame.word(head).ends_with('s');
    let relative = language.is_relative(token.lower);
    let pronoun = language.is_pronoun(token.lower);
    let plural =
        token.lower.ends_with('s') && !(token.capital && singular) || is_many(token.lower) || counted;
    let object = language.is_that(next)
        || language.is_pronoun(next)
        || language.is_determiner(next)
        || language.opens_clause(next)
        || matches!(next.as_str(), "to" | ":" | "“" | "him" | "them" | "us" | "me")
        || frame.word(head) == "want" && plural
        || singular && closes_sentence(frame, head)
        || next == "," && (token.capital || plural)
        || matches!(next.as_str(), "." | "") && (0..head).any(|at| frame.quote(at).is_some())
        || frame.tokens.get(head + 1).is_some_and(|token| token.capital);
    let subject = pronoun
        || relative
        || plural
        || token.mark
        || object && frame.head_of_speech(head)
        || if singular { !plural } else { helps_plural(frame, before) };
    subject && (object || pronoun || relative || frame.head_of_speech(head))
}

/// Whether the word ends a sentence after a comma and its subject: "Two ferries sank, one list says."
fn closes_sentence(frame: &Frame<'_>, head: usize) -> bool {
    let comma = (head.saturating_sub(6)..head).any(|at| frame.is_mark(at, &[","]));
    comma && frame.is_mark(head + 1, &["."]) && frame.head_of_speech(head)
}

/// Whether the word counts people: "one in five say".
fn is_number(word: &str) -> bool {
    written_out(word).is_some_and(|number| number > 1) || matches!(word, "all" | "some" | "another")
}

/// Whether a word without a plural's ending stands for many.
fn is_many(word: &str) -> bool {
    matches!(
        word,
        "people" | "police" | "men" | "women" | "percent" | "both" | "many" | "most" | "few" | "others"
    )
}

/// Whether two names make a plural subject: "Reyes and Soto say".
fn helps_plural(frame: &Frame<'_>, last: usize) -> bool {
    frame.tokens[last].capital && (last.saturating_sub(5)..last).any(|at| frame.word(at) == "and")
}
