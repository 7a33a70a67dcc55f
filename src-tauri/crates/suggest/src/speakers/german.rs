//! Who speaks where the verb stands second, as in German.

use std::ops::Range;

use super::{LONGEST_SPEAKER, phrase_after, subject_before};
use crate::cues::Cue;
use crate::languages::Language;
use crate::prose::{Frame, Token};

/// Most words before a noun that belong to it, in tokens.
const LONGEST_BEFORE_NOUN: usize = 4;

/// Endings of adverbs that begin a sentence before its verb.
const ADVERBIAL: &[&str] = &[
    "lich", "weise", "weile", "end", "mals", "seits", "falls", "dem", "hin", "zu", "bei", "nach", "mit",
    "tens", "eits",
];

/// A pronoun that only can be the subject, right after its verb: "Den Plan nannte er".
pub(super) fn pronoun_after(
    frame: &Frame<'_>,
    cue: &Cue,
    language: &Language,
) -> Option<(Range<usize>, bool)> {
    let at = cue.tokens.end;
    let subject = language.is_pronoun(frame.word(at))
        && matches!(frame.word(at).as_str(), "er" | "ich" | "wir" | "man");
    subject.then_some((at..at + 1, true))
}

/// Longest name of a paper in quotation marks, in bytes.
const LONGEST_PAPER: usize = 40;

/// Whether an article and a short quotation name a paper: "die „Küstenzeitung“".
pub(super) fn is_paper(frame: &Frame<'_>, article: usize, language: &Language) -> bool {
    let named = |token: &Token<'_>| token.quote.is_some() && token.range.len() <= LONGEST_PAPER;
    language.code() == "de"
        && matches!(frame.word(article).as_str(), "die" | "der" | "das")
        && frame.tokens.get(article + 1).is_some_and(named)
}

/// Whose words "es" brings: "hieß es aus dem Rathaus".
pub(super) fn heard_from(frame: &Frame<'_>, cue: &Cue, language: &Language) -> Option<Range<usize>> {
    let es = cue.tokens.end;
    let heard = matches!(frame.word(cue.tokens.start).as_str(), "hieß" | "heißt") && frame.word(es) == "es";
    let from = matches!(
        frame.word(es + 1).as_str(),
        "aus" | "von" | "vom" | "bei" | "beim" | "in" | "im" | "seitens"
    );
    source_after(frame, es + 2, language).filter(|_| heard && from)
}

/// Who is cited with their words: "Die Zeitung zitiert Reyes mit den Worten", "Reyes wird mit den Worten zitiert".
pub(super) fn cited(frame: &Frame<'_>, cue: &Cue, language: &Language) -> Option<(Range<usize>, bool)> {
    let at = cue.tokens.start;
    let words = (0..frame.tokens.len()).any(|at| frame.word(at) == "worten");
    if frame.word(at) != "zitiert" || !words {
        return None;
    }
    match (0..at).find(|at| language.is_be(frame.word(*at))) {
        Some(be) => subject_before(frame, be, language).map(|tokens| (tokens, false)),
        None => phrase_after(frame, cue.tokens.end, language).map(|tokens| (tokens, true)),
    }
}

/// The subject where the verb stands second: after it unless the sentence begins with the subject.
pub(super) fn verb_second(
    frame: &Frame<'_>,
    before: Option<Range<usize>>,
    after: impl Fn() -> Option<Range<usize>>,
    language: &Language,
) -> Option<(Range<usize>, bool)> {
    let subject = |range: &Range<usize>| {
        let first = &frame.tokens[range.start];
        let adverb = range.len() == 1
            && range.start == 0
            && ADVERBIAL.iter().any(|ending| first.lower.ends_with(ending))
            || language.is_adverb(first.lower)
            || language.is_opener(first.lower)
            || language.is_time(first.lower);
        (first.capital && !adverb || language.is_determiner(first.lower) || language.is_pronoun(first.lower))
            && !language.is_preposition(first.lower)
    };
    let alone = |range: &Range<usize>| !opens_with_preposition(frame, range.start, language);
    let before = before.filter(subject).filter(alone).map(|range| (range, false));
    before.or_else(|| after().filter(subject).map(|range| (range, true)))
}

/// Whether the clause up to a phrase begins with a preposition, so that the verb comes before its subject.
fn opens_with_preposition(frame: &Frame<'_>, phrase: usize, language: &Language) -> bool {
    let first =
        (0..phrase).rev().take_while(|at| !frame.tokens[*at].mark && frame.quote(*at).is_none()).last();
    first.is_some_and(|first| language.is_preposition(frame.word(first)))
}

/// The source that begins at a token, up to the verb after it: "nach Ansicht der Ärzte besteht", "laut „Post“ soll".
pub(super) fn source_after(frame: &Frame<'_>, start: usize, language: &Language) -> Option<Range<usize>> {
    let noun = |at: usize| frame.tokens.get(at).is_some_and(|token| token.capital || token.quote.is_some());
    let mut end = start;
    let mut at = start;
    while at < frame.tokens.len() && at - start < LONGEST_SPEAKER {
        let next = (at..frame.tokens.len()).take(LONGEST_BEFORE_NOUN).find(|at| noun(*at))?;
        if (at..next).any(|at| frame.tokens[at].mark || frame.is_auxiliary(at, language)) {
            break;
        }
        end = (next..frame.tokens.len())
            .find(|at| !noun(*at) && !joins(frame, *at))
            .unwrap_or(frame.tokens.len());
        let goes_on = language.is_of(frame.word(end)) || frame.word(end) == "und";
        let named = (end + 1..frame.tokens.len()).take(LONGEST_BEFORE_NOUN).any(noun);
        if !(goes_on && named) {
            break;
        }
        at = end + 1;
    }
    (end > start).then_some(start..end)
}

/// Whether a mark stands inside a name: "Spiegel-Online".
fn joins(frame: &Frame<'_>, at: usize) -> bool {
    frame.is_mark(at, &["-", "/", "&"]) && frame.tokens.get(at + 1).is_some_and(|next| next.capital)
}
