//! Who speaks where the verb stands second, as in German.

use std::ops::Range;

use super::{LONGEST_SPEAKER, follows_quotation, phrase_after, subject_before};
use crate::cues::Cue;
use crate::languages::Language;
use crate::prose::{Frame, Token};

/// Most words before a noun that belong to it, in tokens.
const LONGEST_BEFORE_NOUN: usize = 4;

/// Endings of adverbs that begin a sentence before its verb.
const ADVERBIAL: &[&str] = &[
    "lich",
    "weise",
    "weile",
    "end",
    "mals",
    "seits",
    "falls",
    "dem",
    "hin",
    "zu",
    "bei",
    "nach",
    "mit",
    "tens",
    "eits",
    "besondere",
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

/// The helping verb between a quotation and who said it, whose participle closes the sentence: "„Ja“, hatte Reyes am
/// Montag erklärt".
pub(crate) fn helper_behind_quotation(frame: &Frame<'_>, cue: &Cue, language: &Language) -> Option<usize> {
    let word = frame.word(cue.tokens.end - 1);
    let participle = language.code() == "de" && word.ends_with(['t', 'n']) && !word.ends_with("ten");
    if !participle {
        return None;
    }
    let has = |at: usize| matches!(frame.word(at).as_str(), "hat" | "haben" | "hatte" | "hatten" | "habe");
    let mut clause =
        (0..cue.tokens.start).rev().take(LONGEST_SPEAKER).take_while(|at| !frame.tokens[*at].mark);
    clause.find(|at| has(*at) && follows_quotation(frame, *at))
}

/// Who speaks between that verb and its participle.
pub(super) fn between_helper(
    frame: &Frame<'_>,
    cue: &Cue,
    language: &Language,
) -> Option<(Range<usize>, bool)> {
    let helper = helper_behind_quotation(frame, cue, language)?;
    phrase_after(frame, helper + 1, language).map(|tokens| (tokens, false))
}

/// Whether the pronoun between a verb and its subject is no subject: "so beschrieb ihn die Ärztin".
pub(super) fn is_german_object(word: &str) -> bool {
    matches!(word, "sich" | "ihn" | "ihm" | "ihnen")
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
    let from = is_heard_from(frame, es + 1);
    let behind = source_after(frame, es + 2, language).filter(|_| from);
    // "Aus dem Rathaus hieß es"
    let before =
        || source_after(frame, 1, language).filter(|source| is_heard_from(frame, 0) && source.end == es - 1);
    if heard { behind.or_else(before) } else { None }
}

/// Whether a word leads to whose words are brought.
fn is_heard_from(frame: &Frame<'_>, at: usize) -> bool {
    matches!(frame.word(at).as_str(), "aus" | "von" | "vom" | "bei" | "beim" | "in" | "im" | "seitens")
}

/// The source with which a sentence begins before "zufolge": "Einem Bericht der „Orla Post“ | zufolge".
pub(super) fn source_before(frame: &Frame<'_>, end: usize, language: &Language) -> Option<Range<usize>> {
    let start = usize::from(language.is_opener(frame.word(0)));
    let verb = |at: usize| {
        let word = frame.word(at);
        // Before a noun stands no word but those that end as its adjectives do.
        let adjective = ["en", "er", "em"].iter().any(|ending| word.ends_with(ending));
        let small =
            adjective || language.is_small(word) || frame.tokens[at].mark || frame.quote(at).is_some();
        !frame.tokens[at].capital && (!small || frame.is_auxiliary(at, language) || language.happens(word))
    };
    let cut = |at: usize| frame.is_mark(at, &[",", ";", ":", "–", "—"]);
    let whole = (start..end).all(|at| !verb(at) && !cut(at));
    let noun = language.is_preposition(frame.word(start));
    (language.code() == "de" && whole && !noun && (1..=LONGEST_SPEAKER).contains(&(end - start)))
        .then_some(start..end)
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
    cue: &Cue,
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
    // "Das teilte die Polizei mit": what is said, not who says it.
    let pointed = |range: &Range<usize>| {
        let points = matches!(frame.word(range.start).as_str(), "das" | "dies");
        range.len() == 1 && range.start == 0 && points && after().filter(subject).is_some()
    };
    // "Darüber hinaus" names nobody.
    let noun = |range: &Range<usize>| {
        let last = &frame.tokens[range.end - 1];
        let aside = range.clone().any(|at| frame.is_mark(at, &[","]));
        let named = last.capital || last.mark || last.quote.is_some() || last.lower == "selbst";
        range.len() == 1 || aside || named || language.is_determiner(frame.word(range.start))
    };
    let before = before.filter(subject).filter(alone).filter(noun).filter(|range| !pointed(range));
    let before = before.map(|range| (range, false));
    // "Die Stadt prüfte die Zahl und nannte sie falsch": "sie" is the number.
    let joined = |range: &Range<usize>| {
        let conjunction =
            range.start.checked_sub(2).is_some_and(|at| language.is_conjunction(frame.word(at)));
        conjunction && matches!(frame.word(range.start).as_str(), "sie" | "es")
    };
    let after = || after().filter(subject).filter(|range| !joined(range)).map(|range| (range, true));
    before.or_else(after).or_else(|| of_nobility(frame, cue, language).map(|range| (range, false)))
}

/// A name that begins with a preposition: "Von der Aue betonte".
fn of_nobility(frame: &Frame<'_>, cue: &Cue, language: &Language) -> Option<Range<usize>> {
    let named = language.code() == "de" && frame.word(0) == "von" && frame.word(1) == "der";
    let name = cue.tokens.start == 3 && frame.tokens.get(2).is_some_and(|token| token.capital);
    (named && name).then_some(0..3)
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
        let verb = |at: usize| frame.is_auxiliary(at, language) || language.happens(frame.word(at));
        if (at..next).any(|at| frame.tokens[at].mark || verb(at)) {
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
