//! Where the speaker of a cue is named.

use std::ops::Range;

mod german;
mod hanging;
mod nouns;
mod phrases;
mod romance;

use crate::cues::{Cue, Shape, from_before_colon};
use crate::languages::{CueKind, Language};
use crate::prose::{Frame, Token};

pub(crate) use german::helper_behind_quotation;
use german::{
    between_helper, cited, heard_from, is_german_object, is_paper, pronoun_after, source_after, verb_second,
};

use nouns::last_name;
pub(crate) use nouns::noun_phrase_before;
pub(crate) use phrases::phrase_after;
pub(crate) use romance::{is_of_source, past_time, past_verb};

/// Longest name of a speaker with what is said of them, in tokens.
const LONGEST_SPEAKER: usize = 16;

/// Longest aside between a speaker and the verb, in tokens.
const LONGEST_ASIDE: usize = 30;

/// Longest aside in brackets that belongs to a name, in tokens.
const LONGEST_BRACKET: usize = 8;

/// Tokens that name the speaker of a cue, and whether they follow it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mention {
    /// The tokens.
    pub(crate) tokens: Range<usize>,
    /// Whether the cue comes first: "said Ms. Reyes".
    pub(crate) after_cue: bool,
    /// The tokens that name whom "who" stands for.
    pub(crate) antecedent: Option<Range<usize>>,
    /// The tokens that name who was told, and so passes it on: "the secretary was told by a colleague".
    pub(crate) hearer: Option<Range<usize>>,
}

/// Finds the tokens that name a cue's speaker.
pub(crate) fn mention(frame: &Frame<'_>, cue: &Cue, language: &Language) -> Option<Mention> {
    let (tokens, after_cue) = named(frame, cue, language)?;
    let tokens = without_verb_part(frame, tokens, language);
    if language.is_romance() && !romance::can_name(frame, &tokens, language) {
        return None;
    }
    let antecedent = antecedent(frame, &tokens, language);
    let tells = cue.shape == Shape::Passive && cue.kind == CueKind::Tells;
    let hearer = if tells { before_cue(frame, cue, language) } else { None };
    Some(Mention { tokens, after_cue, antecedent, hearer })
}

/// Who is named before a cue.
fn before_cue(frame: &Frame<'_>, cue: &Cue, language: &Language) -> Option<Range<usize>> {
    let start = cue.tokens.start;
    hanging::subject(frame, start, language).or_else(|| subject_before(frame, start, language))
}

/// Who is named behind a cue, past a time and who is told.
fn behind_cue(frame: &Frame<'_>, cue: &Cue, language: &Language) -> Option<Range<usize>> {
    let start = cue.tokens.end + usize::from(is_german_object(frame.word(cue.tokens.end)));
    let start = if cue.shape == Shape::Before { romance::past_verb(frame, start, language) } else { start };
    let start = romance::past_hearer(frame, romance::past_time(frame, start, language), language);
    heard_from(frame, cue, language).or_else(|| phrase_after(frame, start, language))
}

/// Who speaks, and whether they are named behind the cue.
fn named(frame: &Frame<'_>, cue: &Cue, language: &Language) -> Option<(Range<usize>, bool)> {
    let before = || before_cue(frame, cue, language);
    let after = || behind_cue(frame, cue, language);
    let drawn = romance::drawn_pronoun(frame, cue, language);
    let known = romance::known_from(frame, cue, language);
    Some(match cue.shape {
        // "Según se conoció": nobody is named.
        Shape::Before if language.code() == "es" && frame.word(cue.tokens.end) == "se" => return None,
        Shape::Before if language.code() == "de" => (source_after(frame, cue.tokens.end, language)?, true),
        Shape::Before => {
            let source = romance::without_sentence(frame, cue, after()?, language);
            (with_place(frame, source, language), true)
        }
        _ if cue.kind == CueKind::Seems => return None,
        _ if known.is_some() => (known?, true),
        _ if drawn.is_some() => (drawn?, true),
        // The verb closes a Persian sentence.
        Shape::Finite if language.code() == "fa" => (before()?, false),
        Shape::Noun => match possessor(frame, cue.tokens.start, language) {
            Some(owner) => (owner, false),
            None => (giver(frame, cue.tokens.end, language)?, true),
        },
        Shape::Passive => {
            let by = (cue.tokens.end - 1..frame.tokens.len()).take(6).find(|at| frame.word(*at) == "by")?;
            (phrase_after(frame, by + 1, language)?, true)
        }
        Shape::Participle => return None,
        Shape::After => {
            let source = from_before_colon(frame, cue.tokens.start);
            let source = source.or_else(|| german::source_before(frame, cue.tokens.start, language));
            (source.or_else(before)?, false)
        }
        Shape::Finite if inverted(frame, cue, language) => {
            after().map(|tokens| (tokens, true)).or_else(|| before().map(|tokens| (tokens, false)))?
        }
        Shape::Finite if language.comma_opens => {
            let found = between_helper(frame, cue, language).or_else(|| pronoun_after(frame, cue, language));
            match found.or_else(|| cited(frame, cue, language)) {
                Some(found) => found,
                None => verb_second(frame, cue, before(), after, language)?,
            }
        }
        Shape::Finite => match before() {
            // "Lo ha riferito un portavoce"
            Some(tokens) if romance::is_object(frame, &tokens, language) => {
                (after().filter(|tokens| begins_name(frame, tokens, language))?, true)
            }
            Some(tokens) if follows_said(frame, &tokens, language) => return None,
            tokens => {
                let tokens = tokens.or_else(|| romance::before_comma(frame, cue, language))?;
                (romance::without_time(frame, tokens, language), false)
            }
        },
    })
}

/// A German name without what belongs to the verb behind it: "ein Sprecher" of "ließ ein Sprecher verlauten".
fn without_verb_part(frame: &Frame<'_>, tokens: Range<usize>, language: &Language) -> Range<usize> {
    let part = |at: usize| {
        let token = &frame.tokens[at];
        !token.capital && !token.mark && token.lower.chars().all(char::is_alphabetic)
    };
    let named = tokens.clone().rev().find(|at| !part(*at) && frame.tokens[*at].capital);
    match named.filter(|_| language.code() == "de" && part(tokens.end - 1)) {
        Some(named) if named > tokens.start => tokens.start..named + 1,
        _ => tokens,
    }
}

/// Who speaks before where or when they do: "Ana Reyes" of "Ana Reyes, during a visit to Vell, Orla, said".
fn before_circumstance(frame: &Frame<'_>, end: usize, language: &Language) -> Option<Range<usize>> {
    let within = (0..end).rev().take(LONGEST_ASIDE).take_while(|at| frame.quote(*at).is_none());
    let comma = within.into_iter().find(|at| frame.tokens[*at].mark)?;
    let circumstance = frame.is_mark(comma, &[","]) && language.is_preposition(frame.word(comma + 1));
    noun_phrase_before(frame, comma, language).filter(|_| circumstance && language.code() == "en")
}

/// Whose the noun before `end` is: "Ms. Reyes's repeated claim", "their claim".
fn possessor(frame: &Frame<'_>, end: usize, language: &Language) -> Option<Range<usize>> {
    let described = (0..end).rev().take(3).take_while(|at| !frame.tokens[*at].mark);
    let last = described.into_iter().find(|at| {
        let word = frame.word(*at);
        language.is_possessive(word) || word.ends_with("'s") || word.ends_with("s'")
    })?;
    if language.is_possessive(frame.word(last)) {
        return Some(last..last + 1);
    }
    let phrase = noun_phrase_before(frame, last + 1, language)?;
    let verb = phrase.clone().rev().find(|at| language.happens(frame.word(*at)));
    match verb {
        Some(verb) => last_name(frame, verb + 1..phrase.end, language).map(|start| start..phrase.end),
        None => Some(phrase),
    }
}

/// From whom the noun that ends at a token comes: "criticism from Ms. Reyes", "anxiety among officials".
fn giver(frame: &Frame<'_>, end: usize, language: &Language) -> Option<Range<usize>> {
    let gives = matches!(frame.word(end).as_str(), "by" | "from" | "among") && language.code() == "en";
    phrase_after(frame, end + 1, language).filter(|_| gives)
}

/// The noun phrase before a relative pronoun: "officials who".
fn antecedent(frame: &Frame<'_>, mention: &Range<usize>, language: &Language) -> Option<Range<usize>> {
    let lone = mention.len() == 1 && !frame.tokens[mention.start].capital;
    let relative = lone && language.is_relative(frame.word(mention.start));
    let end = mention
        .start
        .checked_sub(usize::from(mention.start > 0 && frame.is_mark(mention.start - 1, &[","])))?;
    let phrase = noun_phrase_before(frame, end, language).filter(|_| relative)?;
    let told =
        phrase.clone().rev().find(|at| matches!(frame.word(*at).as_str(), "to" | "by" | "from" | "with"));
    let named = told.filter(|told| frame.tokens.get(told + 1).is_some_and(|next| next.capital));
    Some(named.map_or(phrase.start, |told| told + 1)..phrase.end)
}

/// A source with where it stands: "accounts in the Times".
fn with_place(frame: &Frame<'_>, source: Range<usize>, language: &Language) -> Range<usize> {
    let place = source.end + 1;
    if !matches!(frame.word(source.end).as_str(), "in" | "on" | "by" | "from" | "at")
        || language.is_time(frame.word(place))
    {
        return source;
    }
    phrase_after(frame, place, language).map_or(source.clone(), |place| source.start..place.end)
}

/// Whether the subject follows its verb: "“Yes,” said Ms. Reyes."
fn inverted(frame: &Frame<'_>, cue: &Cue, language: &Language) -> bool {
    let next = romance::past_hearer(frame, cue.tokens.end, language);
    let Some(next) = frame.tokens.get(romance::past_time(frame, next, language)) else { return false };
    if language.verb_first && language.is_that(next.lower)
        || romance::opens_clause_said(frame.word(cue.tokens.end), language)
        || romance::opens_clause_said(next.lower, language)
    {
        return false;
    }
    let free = stands_free(frame, cue, language);
    let quoted = follows_quotation(frame, cue.tokens.start)
        && !(next.mark || language.is_preposition(next.lower) || language.is_adverb(next.lower));
    let noun =
        language.is_determiner(next.lower) || language.is_title(next.lower) || next.lower.ends_with('s');
    let names = (quoted || next.capital || noun)
        && !language.is_that(next.lower)
        && !language.is_time(next.lower)
        && !(language.is_pronoun(next.lower) && language.code() == "en" && !quoted);
    let own_verb = phrase_after(frame, cue.tokens.end, language)
        .is_some_and(|phrase| is_verb(frame, phrase.end, language));
    let common = free && speaks_of_noun(frame, cue, language);
    let told =
        (0..cue.tokens.start).any(|at| frame.is_auxiliary(at, language) || language.happens(frame.word(at)));
    if !quoted && !told && romance::is_thing(frame, cue.tokens.end, language) {
        return false;
    }
    language.verb_first
        || common
        || free
            && !(own_verb && language.code() == "en")
            && (names || language.code() != "en" && begins_noun(next, language))
}

/// Whether a noun without an article follows a whole clause and its comma: "It fell, said head coach Tom Hale."
fn speaks_of_noun(frame: &Frame<'_>, cue: &Cue, language: &Language) -> bool {
    let comma = cue.tokens.start.checked_sub(1).filter(|before| frame.is_mark(*before, &[",", "”", "\""]));
    let clause =
        (0..comma.unwrap_or(0)).any(|at| frame.is_auxiliary(at, language) || frame.word(at).contains('\''));
    let Some(next) = frame.tokens.get(cue.tokens.end) else { return false };
    let noun =
        !(language.is_that(next.lower) || language.is_infinitive(next.lower) || language.is_time(next.lower));
    let spoken = frame.word(cue.tokens.start) == "said" && language.code() == "en";
    spoken && clause && noun && begins_noun(next, language) && !language.is_pronoun(next.lower)
}

/// Whether nothing before the cue can be its subject: it opens the frame, follows a quotation or a mark.
///
/// After a comma without a quotation, only a name that ends the clause can be the subject: "It fell, said
/// Tom Hale." but "Ana Reyes, the mayor, noted the rule."
fn stands_free(frame: &Frame<'_>, cue: &Cue, language: &Language) -> bool {
    let Some(before) = cue.tokens.start.checked_sub(1) else { return true };
    let quoted = follows_quotation(frame, cue.tokens.start);
    if !frame.is_mark(before, &[","]) || quoted {
        // A second dash closes an aside: "The film — which opened in May — explains".
        let closes = language.code() == "en"
            && (0..before).filter(|at| frame.is_mark(*at, &["—", "–"])).count() % 2 == 1;
        return quoted
            || before == 0 && romance::is_as(frame.word(before), language)
            || frame.is_mark(before, &["”", "\"", ":"])
            || frame.is_mark(before, &["—", "–"]) && !closes;
    }
    let aside = with_aside(frame, before, language).filter(|aside| !asserts(frame, aside, language));
    let speaks = matches!(cue.kind, CueKind::Says | CueKind::Tells);
    if language.code() != "en" || !speaks || aside.as_ref().is_some_and(|name| names_somebody(frame, name)) {
        let told = |name: &Range<usize>| {
            let comma = name.clone().find(|at| frame.is_mark(*at, &[","])).unwrap_or(name.end);
            (0..comma).any(|at| frame.is_auxiliary(at, language) || language.happens(frame.word(at)))
        };
        return language.code() != "en"
            && !aside.is_some_and(|name| names_somebody(frame, &name) && !told(&name));
    }
    let end = phrase_after(frame, cue.tokens.end, language).map_or(cue.tokens.end, |phrase| phrase.end);
    let closed = frame.tokens.get(end).is_none_or(|token| token.mark);
    closed || language.is_time(frame.word(end)) || language.is_preposition(frame.word(end))
}

/// Whether what stands between two commas has a verb of its own, and so is no aside: ", Vell and Orla were closed,".
fn asserts(frame: &Frame<'_>, aside: &Range<usize>, language: &Language) -> bool {
    let comma = aside.clone().find(|at| frame.is_mark(*at, &[","])).unwrap_or(aside.end);
    let mut within = (comma..aside.end).take_while(|at| !language.is_relative(frame.word(*at)));
    within.any(|at| frame.is_auxiliary(at, language))
}

/// Whether a noun phrase may begin with the token.
fn begins_noun(token: &Token<'_>, language: &Language) -> bool {
    let common = language.is_preposition(token.lower) || language.is_adverb(token.lower);
    let verb = language.code() == "de" && language.is_be(token.lower);
    !token.mark && !common && !verb
}

/// Whether the words before the first comma end in a name, or all after it are one.
fn names_somebody(frame: &Frame<'_>, aside: &Range<usize>) -> bool {
    let comma = aside.clone().find(|at| frame.is_mark(*at, &[","]));
    comma.filter(|comma| *comma > aside.start).is_some_and(|comma| {
        let mut after = comma + 1..aside.end;
        frame.tokens[comma - 1].capital || !after.is_empty() && after.all(|at| frame.tokens[at].capital)
    })
}

/// Whether a quotation, perhaps with a comma after it, stands right before a token.
pub(crate) fn follows_quotation(frame: &Frame<'_>, at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).filter(|at| frame.quote(*at).is_some()).is_some();
    before(1) || before(2) && frame.is_mark(at - 1, &[","])
}

/// Whether a token is a verb of which the phrase before is the subject: "says the watchman told him".
fn is_verb(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    let word = frame.word(at);
    language.cue(word).is_some() || language.is_auxiliary(word) || language.happens(word)
}

/// The noun phrase that ends before a token.
pub(crate) fn subject_before(frame: &Frame<'_>, end: usize, language: &Language) -> Option<Range<usize>> {
    let end = before_adverbs(frame, before_time(frame, end, language), language);
    let last = end.checked_sub(1)?;
    if frame.is_mark(last, &[",", "—", "–"]) {
        return with_aside(frame, last, language);
    }
    if let Some(article) = last.checked_sub(1).filter(|article| is_paper(frame, *article, language)) {
        return Some(article..end);
    }
    let token = &frame.tokens[last];
    if token.quote.is_some() || (token.mark && !matches!(token.lower.as_str(), "." | ")" | "%" | "'" | "’"))
    {
        return None;
    }
    if language.is_pronoun(token.lower) || language.is_relative(token.lower) {
        return Some(last..end);
    }
    if let Some(who) = relative_clause(frame, end, language) {
        return noun_phrase_before(frame, who, language).map(|name| name.start..end);
    }
    let name = noun_phrase_before(frame, end, language)?;
    match passed_through(frame, name.start, language) {
        Some(paper) => Some(paper.start..name.end),
        None => Some(adjective_before(frame, name.start, language)..name.end),
    }
}

/// What a participle before the name at `start` describes: "a memo seen by | Reuters".
fn passed_through(frame: &Frame<'_>, start: usize, language: &Language) -> Option<Range<usize>> {
    let article = usize::from(start > 0 && language.is_determiner(frame.word(start - 1)));
    let participle = start.checked_sub(article + 2).filter(|at| frame.word(at + 1) == "by")?;
    let word = frame.word(participle);
    let described = language.code() == "en"
        && (language.is_past_form(word) || language.may_be_past(word))
        && participle > 0
        && !frame.is_auxiliary(participle - 1, language);
    noun_phrase_before(frame, participle, language).filter(|_| described)
}

/// Where a name begins that an adjective in commas opens after a quotation: "“Yes,” the tall, quiet pilot said."
fn adjective_before(frame: &Frame<'_>, start: usize, language: &Language) -> usize {
    let comma = start.checked_sub(1).filter(|at| frame.is_mark(*at, &[","]));
    let small = |at: &usize| !frame.tokens[*at].mark && frame.quote(*at).is_none();
    let first = comma.and_then(|comma| (0..comma).rev().take(3).take_while(small).last());
    let opens = |at: &usize| language.is_determiner(frame.word(*at)) && follows_quotation(frame, *at);
    first.filter(opens).unwrap_or(start)
}

/// Before the adverbs between a subject and a German verb that closes its clause: "wie die Polizei weiter mitteilte".
fn before_adverbs(frame: &Frame<'_>, end: usize, language: &Language) -> usize {
    let adverb = |at: &usize| language.is_adverb(frame.word(*at)) && !frame.tokens[*at].capital;
    let length = (0..end).rev().take_while(adverb).count();
    if language.code() == "de" && length < end { end - length } else { end }
}

/// Before the words that tell when, where they stand between a subject and its verb: "Ana Reyes last week said".
fn before_time(frame: &Frame<'_>, end: usize, language: &Language) -> usize {
    let year = |at: usize| frame.word(at).len() == 4 && frame.word(at).chars().all(|c| c.is_ascii_digit());
    let tells_time = |at: &usize| match frame.word(*at).as_str() {
        "past" | "on" => true,
        "in" => year(*at + 1),
        word => language.is_time(word) || year(*at),
    };
    let length = (0..end).rev().take(4).take_while(tells_time).count();
    let whole = length > 1 || length == 1 && frame.tokens[end - 1].capital;
    let subject = end.checked_sub(length + 1).is_some_and(|at| {
        let word = frame.word(at);
        let counts = word.chars().all(|c| c.is_ascii_digit()) || language.is_preposition(word);
        frame.is_mark(at, &[",", ")"]) || !frame.tokens[at].mark && frame.quote(at).is_none() && !counts
    });
    let before = match language.code() {
        "en" => whole && subject,
        "de" | "fa" => subject,
        _ => false,
    };
    if before { end - length } else { end }
}

/// Where the clause that describes the subject of the verb at `end` begins: "officials who asked not to be named", "the
/// notes that were found".
fn relative_clause(frame: &Frame<'_>, end: usize, language: &Language) -> Option<usize> {
    let clause = (0..end)
        .rev()
        .take(LONGEST_SPEAKER)
        .take_while(|at| !frame.tokens[*at].mark && frame.quote(*at).is_none());
    let opens = |at: &usize| match frame.word(*at).as_str() {
        "who" | "whose" => true,
        "that" | "which" => is_verb(frame, *at + 1, language),
        _ => false,
    };
    let who = clause.into_iter().find(opens).filter(|who| *who > 0 && !frame.tokens[who - 1].mark)?;
    let described = (who + 1..end).any(|at| is_verb(frame, at, language))
        || matches!(frame.word(who).as_str(), "who" | "whose") && end - who > 2;
    let joined = (who - 1).checked_sub(1).filter(|_| matches!(frame.word(who - 1).as_str(), "and" | "but"));
    let first = joined.and_then(|_| relative_clause(frame, who - 1, language));
    described.then_some(first.unwrap_or(who))
}

/// A speaker with an aside in commas before the verb: "Ana Reyes, the mayor, said".
fn with_aside(frame: &Frame<'_>, closing: usize, language: &Language) -> Option<Range<usize>> {
    let opener: &[&str] = if frame.word(closing) == "," { &[","] } else { &["—", "–"] };
    let mut openings = (0..closing).rev().take(LONGEST_ASIDE).filter(|at| frame.is_mark(*at, opener));
    let opening = openings.next().filter(|opening| closing - opening >= 2)?;
    if let Some(name) = romance::behind_opening(frame, opening, closing, language) {
        return Some(name);
    }
    let own_subject =
        language.is_bare_pronoun(frame.word(opening + 1)) && !language.is_of(frame.word(opening + 2));
    if language.code() == "en" && own_subject {
        return None;
    }
    let named = |opening: usize| {
        let name = noun_phrase_before(frame, opening, language)?;
        let begins = follows_quotation(frame, name.start) && frame.tokens[opening - 1].capital;
        begins.then_some(name.start..closing)
    };
    if let Some(speaker) = openings.find_map(named) {
        return Some(speaker);
    }
    if let Some(speaker) = before_circumstance(frame, opening, language) {
        return Some(speaker.start..closing);
    }
    let who = relative_clause(frame, opening, language);
    let name = noun_phrase_before(frame, who.unwrap_or(opening), language)?;
    let age = name.len() == 1 && frame.word(name.start).chars().all(|c| c.is_ascii_digit());
    let comma = name.start.checked_sub(1).filter(|at| age && frame.is_mark(*at, &[","]));
    let name = comma.and_then(|comma| noun_phrase_before(frame, comma, language)).unwrap_or(name);
    Some(name.start..closing)
}

/// Whether a Romance "que" as subject only opens what somebody says: "informa de que | comunicó".
fn follows_said(frame: &Frame<'_>, tokens: &Range<usize>, language: &Language) -> bool {
    let before = tokens.start.checked_sub(1).map(|before| frame.word(before));
    romance::opens_clause_said(frame.word(tokens.start), language)
        && before.is_none_or(|before| language.is_preposition(before) || language.cue(before).is_some())
}

/// Whether a phrase begins with an article, a capital or a noun.
fn begins_name(frame: &Frame<'_>, tokens: &Range<usize>, language: &Language) -> bool {
    let first = &frame.tokens[tokens.start];
    first.capital
        || language.is_determiner(first.lower)
        || !language.is_structural(first.lower) && !language.is_time(first.lower)
}
