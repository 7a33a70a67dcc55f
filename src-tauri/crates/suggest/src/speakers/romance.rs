//! Who speaks in French, Spanish and Italian.

use std::ops::Range;

use crate::cues::Cue;
use crate::languages::{Language, Lower};
use crate::prose::{Frame, Token};

/// Longest words between a preposition and the day it leads to: "a finales de | junio".
const LONGEST_LEAD_TO_DAY: usize = 4;

/// Past what tells when between a verb and its subject: "dijo el martes | la alcaldesa", "a déclaré cette semaine | la maire",
/// "informó a finales de junio | un portavoz", "a annoncé, vendredi, | la maire".
pub(crate) fn past_time(frame: &Frame<'_>, at: usize, language: &Language) -> usize {
    if !language.is_romance() {
        return at;
    }
    let mut past = at;
    while let Some(end) = time_end(frame, past, language) {
        past = end;
    }
    let comma = |at: usize| frame.is_mark(at, &[","]);
    if comma(at) {
        let aside = time_end(frame, at + 1, language).filter(|end| comma(*end));
        return aside.map_or(at, |end| end + 1);
    }
    past
}

/// Where the words end that begin at a token and tell when, if they do.
fn time_end(frame: &Frame<'_>, at: usize, language: &Language) -> Option<usize> {
    let tells = |at: usize| {
        let token = frame.tokens.get(at).filter(|token| !token.capital)?;
        (language.is_time(token.lower) || language.is_period(token.lower)).then_some(at + 1)
    };
    let article = usize::from(language.is_determiner(frame.word(at)));
    if let Some(end) = tells(at + article) {
        return Some(end);
    }
    let inside = |at: &usize| frame.tokens.get(*at).is_some_and(|token| !token.mark && !token.capital);
    let lead = (at + 1..at + 1 + LONGEST_LEAD_TO_DAY).take_while(inside);
    lead.into_iter().find_map(tells).filter(|_| language.is_preposition(frame.word(at)))
}

/// Past who is told between a verb behind what is said and its subject: "dijo a los periodistas | el alcalde", "informaron a
/// Efe | fuentes médicas".
pub(super) fn past_hearer(frame: &Frame<'_>, at: usize, language: &Language) -> usize {
    // "all'Afp" is one word.
    let drawn = frame.word(at).starts_with("all'") && frame.word(at).len() > "all'".len();
    let to = drawn
        || matches!(
            frame.word(at).as_str(),
            "à" | "au" | "aux" | "a" | "al" | "allo" | "alla" | "ai" | "agli" | "alle"
        );
    let spoken = (0..at).any(|at| frame.quote(at).is_some() || frame.is_mark(at, &[","]));
    if !language.is_romance() || !to || !spoken {
        return at;
    }
    let article = usize::from(language.is_determiner(frame.word(at + 1)));
    let hearer = if drawn { at } else { at + 1 + article };
    let capital = |at: &usize| frame.tokens.get(*at).is_some_and(|token| token.capital);
    let named = if drawn { 1 } else { (hearer..frame.tokens.len()).take_while(capital).count() };
    let begins = |token: &Token<'_>| token.capital || language.is_determiner(token.lower) && !token.mark;
    if named > 0 {
        let next = hearer + named;
        let noun = |token: &Token<'_>| !token.mark && !language.is_structural(token.lower);
        let speaks = frame.tokens.get(next).is_some_and(|token| begins(token) || noun(token));
        return if speaks { next } else { at };
    }
    let subject = (hearer + 1..frame.tokens.len()).take(2).find(|at| begins(&frame.tokens[*at]));
    subject.unwrap_or(at)
}

/// Whether French words name from where something is known, with no verb: "De source policière, le port est fermé".
pub(crate) fn is_of_source(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    let free = at.checked_sub(1).is_none_or(|before| frame.tokens[before].mark);
    language.code() == "fr"
        && frame.word(at) == "de"
        && matches!(frame.word(at + 1).as_str(), "source" | "sources")
        && free
}

/// From whom something is known that no subject is told to say: "fanno sapere dalla | capitaneria", "apprend-on de | source
/// proche", "a-t-on appris auprès de la | mairie".
pub(super) fn known_from(frame: &Frame<'_>, cue: &Cue, language: &Language) -> Option<Range<usize>> {
    let end = cue.tokens.end;
    let from = match language.code() {
        "it" => frame.word(end).starts_with("da"),
        "fr" => {
            let nobody = cue.tokens.clone().any(|at| frame.word(at) == "on");
            nobody && matches!(frame.word(end).as_str(), "de" | "d'" | "auprès")
        }
        _ => false,
    };
    let of = usize::from(frame.word(end) == "auprès");
    let free = cue.tokens.start.checked_sub(1).is_some_and(|before| frame.is_mark(before, &[","]));
    let source = super::phrase_after(frame, end + 1 + of, language).filter(|_| from && free)?;
    // "ha detto dal palco il sindaco" names who speaks behind the place.
    let place = source.clone().skip(1).any(|at| language.is_determiner(frame.word(at)));
    (!place).then_some(source)
}

/// Whether a Romance word opens what is said, and so begins no speaker: "señala | que", "assure | qu'il".
pub(super) fn opens_clause_said(word: &Lower, language: &Language) -> bool {
    language.is_romance() && (language.is_that(word) || word.starts_with("qu'"))
}

/// Without what tells when before a speaker: "Horas antes | Ana Reyes había dicho", "ya de madrugada | la BBC informó".
pub(super) fn without_time(frame: &Frame<'_>, tokens: Range<usize>, language: &Language) -> Range<usize> {
    let tells = |at: usize| {
        let word = frame.word(at);
        let small = !frame.tokens[at].capital || at == 0;
        small && (language.is_time(word) || language.is_period(word))
    };
    let begins = |at: usize| {
        frame.tokens[at].capital || language.is_determiner(frame.word(at)) && !frame.tokens[at].mark
    };
    let last = tokens.clone().skip(1).rev().find(|at| tells(at - 1) && begins(*at));
    last.filter(|_| language.is_romance()).map_or(tokens.clone(), |start| start..tokens.end)
}

/// Whether the word leads in to who says so: "Como | recordó el alcalde, ...", "Así | lo anunció la alcaldesa".
pub(super) fn is_as(word: &str, language: &Language) -> bool {
    language.is_romance() && matches!(word, "comme" | "como" | "come" | "ainsi" | "así" | "così")
}

/// Whether tokens can name who speaks: they begin with no preposition and open no clause, end in no article, and are no
/// lone word that holds sentences together.
pub(super) fn can_name(frame: &Frame<'_>, tokens: &Range<usize>, language: &Language) -> bool {
    let (first, last) = (frame.word(tokens.start), frame.word(tokens.end - 1));
    let lone = tokens.len() == 1;
    let stands = language.is_pronoun(first)
        || language.is_relative(first)
        || language.is_determiner(first)
        || matches!(first.as_str(), "lui" | "eux");
    let opens = (language.opens_clause(first) || opens_clause_said(first, language)) && !(lone && stands);
    let leads = language.is_preposition(first)
        && !language.is_determiner(first)
        && (!frame.tokens[tokens.start].capital || tokens.start == 0);
    let bare = lone && language.is_structural(first) && !stands && !frame.tokens[tokens.start].capital;
    // "lo que dice" tells what is said.
    let before = tokens.start.checked_sub(1).map_or("", |before| frame.word(before).as_str());
    let said = lone && language.is_that(first) && matches!(before, "lo" | "ce" | "ciò" | "quello" | "quel");
    let cut = !lone && language.is_determiner(last) && !frame.tokens[tokens.end - 1].capital;
    !(opens || leads || bare || said || cut)
}

/// Who speaks before a comma that parts them from their verb: "El grupo Orla, | asegura que".
pub(super) fn before_comma(frame: &Frame<'_>, cue: &Cue, language: &Language) -> Option<Range<usize>> {
    let comma = cue.tokens.start.checked_sub(1).filter(|at| frame.is_mark(*at, &[","]))?;
    let opens = opens_clause_said(frame.word(cue.tokens.end), language);
    let lone = (0..comma).all(|at| !frame.tokens[at].mark) && !language.is_preposition(frame.word(0));
    super::noun_phrase_before(frame, comma, language).filter(|name| opens && lone && name.start == 0)
}

/// Who speaks between two commas, of which the first closes what leads in to the sentence: "En otro golpe al líder, | su primo
/// Ivo Lund, | dijo".
pub(super) fn behind_opening(
    frame: &Frame<'_>,
    opening: usize,
    closing: usize,
    language: &Language,
) -> Option<Range<usize>> {
    let leads = language.is_preposition(frame.word(0)) && (0..opening).all(|at| !frame.tokens[at].mark);
    let name = opening + 1..closing;
    let named = leads
        && language.is_romance()
        && (language.is_determiner(frame.word(name.start)) || frame.tokens[name.start].capital);
    named.then_some(name)
}

/// Past a verb between a word such as "según" and who says so: "según confirmó | su familia", "según documenta | Ana Reyes",
/// "secondo quanto riferito dalla | polizia".
pub(crate) fn past_verb(frame: &Frame<'_>, at: usize, language: &Language) -> usize {
    let what = usize::from(language.code() == "it" && frame.word(at) == "quanto");
    if language.code() != "es" && what == 0 {
        return at;
    }
    let helped =
        |at: &usize| frame.is_auxiliary(*at, language) || matches!(frame.word(*at).as_str(), "se" | "si");
    let verb = at + what + (at + what..frame.tokens.len()).take_while(helped).count();
    let Some(token) = frame.tokens.get(verb).filter(|token| !token.mark && !token.capital) else { return at };
    let reports = language.cue(token.lower).is_some();
    let finite = ["a", "an", "e", "en", "ó", "on", "to"].iter().any(|ending| token.lower.ends_with(ending));
    let subject = frame.tokens.get(verb + 1).is_some_and(|next| {
        next.capital || language.is_determiner(next.lower) && !language.is_determiner(token.lower)
    });
    if !(reports || what == 1 || finite && subject && !language.is_structural(token.lower)) {
        return at;
    }
    let from = matches!(
        frame.word(verb + 1).as_str(),
        "da" | "dal" | "dallo" | "dalla" | "dai" | "dagli" | "dalle" | "dall'" | "por"
    );
    verb + 1 + usize::from(from)
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
    let article = |at: usize| language.is_determiner(frame.word(at)) || frame.word(at) == "lo";
    language.is_romance() && tokens.len() == 1 && article(tokens.start)
}
