//! Who speaks in French, Spanish and Italian.

use std::ops::Range;

use crate::cues::Cue;
use crate::languages::Language;
use crate::prose::{Frame, Token};

/// Past what tells when between a verb and its subject: "dijo el martes | la alcaldesa", "a déclaré mardi | la maire".
pub(super) fn past_time(frame: &Frame<'_>, at: usize, language: &Language) -> usize {
    let article = usize::from(language.is_determiner(frame.word(at)));
    let time = language.is_romance() && language.is_time(frame.word(at + article));
    if time { at + article + 1 } else { at }
}

/// Past who is told between a verb behind a quotation and its subject: "dijo a los periodistas | el alcalde".
pub(super) fn past_hearer(frame: &Frame<'_>, at: usize, language: &Language) -> usize {
    let to = matches!(
        frame.word(at).as_str(),
        "à" | "au" | "aux" | "a" | "al" | "allo" | "alla" | "ai" | "agli" | "alle"
    );
    let spoken = (0..at).any(|at| frame.quote(at).is_some());
    if !language.is_romance() || !to || !spoken {
        return at;
    }
    let hearer = at + 1 + usize::from(language.is_determiner(frame.word(at + 1)));
    let begins = |token: &Token<'_>| token.capital || language.is_determiner(token.lower) && !token.mark;
    let subject = (hearer + 1..frame.tokens.len()).take(2).find(|at| begins(&frame.tokens[*at]));
    subject.unwrap_or(at)
}

/// Whether the word leads in to who says so: "Como | recordó el alcalde, ...".
pub(super) fn is_as(word: &str, language: &Language) -> bool {
    language.is_romance() && matches!(word, "comme" | "como" | "come")
}

/// Past a verb between a word such as "según" and who says so: "según confirmó | su familia".
pub(super) fn past_verb(frame: &Frame<'_>, at: usize, language: &Language) -> usize {
    let reports = language.cue(frame.word(at)).is_some() && !frame.tokens[at].capital;
    at + usize::from(language.code() == "es" && reports)
}

/// The pronoun that is drawn to a French verb: "affirme-t-elle", "a-t-il dit".
pub(super) fn drawn_pronoun(frame: &Frame<'_>, cue: &Cue, language: &Language) -> Option<Range<usize>> {
    let drawn =
        |at: &usize| frame.is_mark(at.saturating_sub(1), &["-"]) && language.is_pronoun(frame.word(*at));
    let at = cue.tokens.clone().skip(1).find(drawn).filter(|_| language.code() == "fr")?;
    Some(at..at + 1)
}

/// The source with which a sentence begins, without what the sentence itself begins with behind its comma: "Selon les
/// pilotes, | Anne Rey a fui".
pub(super) fn without_sentence(
    frame: &Frame<'_>,
    cue: &Cue,
    source: Range<usize>,
    language: &Language,
) -> Range<usize> {
    let opens = (0..cue.tokens.start).all(|at| frame.tokens[at].mark || language.is_opener(frame.word(at)));
    let comma = source.clone().find(|at| frame.is_mark(*at, &[","])).filter(|at| *at > source.start);
    match comma {
        Some(comma) if opens && language.is_romance() => source.start..comma,
        _ => source,
    }
}

/// Whether a thing, which cannot speak, follows the verb: "anunció una reforma", not "anunció un portavoz".
pub(super) fn is_thing(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    let indefinite =
        matches!(frame.word(at).as_str(), "un" | "una" | "une" | "uno" | "unos" | "unas" | "des");
    let noun = frame.word(at + 1);
    language.is_romance() && indefinite && !language.is_somebody(noun) && !language.is_title(noun)
}

/// Whether a lone article stands for what is said: "Lo ha riferito un portavoce".
pub(super) fn is_object(frame: &Frame<'_>, tokens: &Range<usize>, language: &Language) -> bool {
    language.is_romance() && tokens.len() == 1 && language.is_determiner(frame.word(tokens.start))
}
