//! Words that say that somebody speaks: "said", "according to", "was quoted as saying".

use std::ops::Range;

use crate::languages::{CueKind, Form, Language};
use crate::prose::Frame;
use crate::speakers;

/// Reporting words in a frame.
#[derive(Debug, Clone)]
pub(crate) struct Cue {
    /// Tokens, auxiliaries and particles included.
    pub(crate) tokens: Range<usize>,
    /// What the verb does.
    pub(crate) kind: CueKind,
    /// Where its speaker stands.
    pub(crate) shape: Shape,
}

/// Where a cue's speaker stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Before or after the verb, as its subject.
    Finite,
    /// It is the subject of the verb before: "..., adding that".
    Participle,
    /// It is not told, or after "by": "was told".
    Passive,
    /// Before the noun, as its possessor, or the sentence's subject: "his claim that".
    Noun,
    /// After the words: "according to".
    Before,
    /// Before the words: "zufolge".
    After,
}

/// Particles that belong to a verb.
const PARTICLES: &[(&str, &[&str])] = &[
    ("point", &["out", "to"]),
    ("call", &["for", "on"]),
    ("went", &["on"]),
    ("warn", &["against", "of"]),
    ("rule", &["out"]),
    ("agree", &["with"]),
    ("disagree", &["with"]),
    ("refer", &["to"]),
    ("allude", &["to"]),
    ("object", &["to"]),
    ("respond", &["to"]),
    ("react", &["to"]),
    ("speak", &["about", "of"]),
    ("talk", &["about"]),
    ("spoke", &["about", "of"]),
];

/// Verbs that are speech only beside a quotation: "“Yes,” she continued."
const ONLY_AT_QUOTATION: &[&str] = &["continu", "yell", "chant", "cry", "cried", "speak", "spoke"];

/// Verbs that report only with a clause: "found that", not "found the tunnel".
const ONLY_WITH_CLAUSE: &[&str] = &[
    "find", "finds", "found", "finding", "learn", "learns", "learned", "learning", "feel", "feels", "felt",
    "feeling", "read", "reads", "reading", "prove", "proves", "proved", "proven", "proving", "state",
    "states",
];

/// Verbs that are speech only with a particle after them.
const ONLY_WITH_PARTICLE: &[&str] = &["talk", "spe", "spo", "react", "object", "refer", "allude"];

/// Longest name before the colon of a heading, in tokens.
const LONGEST_NAME_BEFORE_COLON: usize = 5;

/// Fewest tokens after the colon of a heading that quotes.
const FEWEST_WORDS_AFTER_COLON: usize = 3;

/// Finds the cues of a frame, in order.
pub(crate) fn cues(frame: &Frame<'_>, language: &Language) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    for index in 0..frame.tokens.len() {
        if found.last().is_some_and(|cue| index < cue.tokens.end) || frame.quote(index).is_some() {
            continue;
        }
        let cue = phrase(frame, index, language)
            .or_else(|| verb(frame, index, language))
            .or_else(|| statement(frame, index, language))
            .or_else(|| stance(frame, index, language))
            .or_else(|| colon(frame, index, language))
            .or_else(|| after_quotation(frame, index, language));
        found.extend(cue);
    }
    found
}

fn phrase(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let length = language.according(|at| frame.tokens.get(index + at).map(|token| token.lower));
    let so = language.is_so(frame.word(index)) && index > 0 && frame.is_mark(index - 1, &[","]);
    let shape = match length {
        0 if so && names_speaker(frame, index + 1, language) => Shape::Before,
        0 if language.is_according_after(frame.word(index)) => Shape::After,
        0 => return None,
        _ => Shape::Before,
    };
    Some(Cue { tokens: index..index + length.max(1), kind: CueKind::Says, shape })
}

/// Whether a name or a noun with its article begins at a token.
fn names_speaker(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    frame.tokens.get(at).is_some_and(|token| token.capital || language.is_determiner(token.lower))
}

/// The colon of a heading that quotes: "Ana Reyes: The bridge stays closed".
fn colon(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let named = (0..index).all(|at| frame.tokens[at].capital || frame.is_mark(at, &[".", "'", "-"]));
    let label = (0..index).any(|at| language.is_label(frame.word(at)));
    let said = frame.tokens.len() > index + FEWEST_WORDS_AFTER_COLON;
    let fits = frame.is_mark(index, &[":"]) && (1..=LONGEST_NAME_BEFORE_COLON).contains(&index);
    (fits && named && !label && said && frame.opens_paragraph).then(|| Cue {
        tokens: index..index + 1,
        kind: CueKind::Says,
        shape: Shape::After,
    })
}

/// A noun of what is said, with its clause: "his claim that".
fn statement(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let claims = language.is_statement(frame.word(index)) && language.is_that(frame.word(index + 1));
    claims.then(|| Cue { tokens: index..index + 1, kind: CueKind::Says, shape: Shape::Noun })
}

/// A verb that no list has but that closes a quotation with its speaker: "“Never,” she retaliated."
fn after_quotation(frame: &Frame<'_>, head: usize, language: &Language) -> Option<Cue> {
    let word = frame.word(head);
    let past =
        word.len() > 4 && word.ends_with("ed") && language.code() == "en" && !language.is_auxiliary(word);
    if !past || frame.tokens.get(head + 1).is_some_and(|next| !next.mark) {
        return None;
    }
    let subject = speakers::subject_before(frame, head, language)?;
    let named = frame.tokens[subject.end - 1].capital || language.is_pronoun(frame.word(subject.start));
    (named && speakers::follows_quotation(frame, subject.start)).then(|| Cue {
        tokens: head..head + 1,
        kind: CueKind::Says,
        shape: Shape::Finite,
    })
}

/// An adjective after "be", with what it is about: "is confident that", "was critical of".
fn stance(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let next = frame.word(index + 1);
    let about = matches!(next, "of" | "about");
    if !language.is_stance(frame.word(index))
        || !(about || language.is_that(next) || language.is_infinitive(next))
    {
        return None;
    }
    let start = verb_start(frame, index, language);
    let be = (start..index).any(|at| language.is_be(frame.word(at)) || frame.word(at) == "'re");
    let tokens = start..index + 1 + usize::from(about);
    be.then_some(Cue { tokens, kind: CueKind::Thinks, shape: Shape::Finite })
}

fn verb(frame: &Frame<'_>, head: usize, language: &Language) -> Option<Cue> {
    let (kind, form) = language.cue(frame.word(head))?;
    if head > 0 && frame.tokens[head].capital && language.code() != "ar" && !frame.is_title() {
        return None;
    }
    let start = infinitive_start(frame, head, language).unwrap_or_else(|| verb_start(frame, head, language));
    let infinitive = language.is_infinitive(frame.word(head.saturating_sub(1))) && start + 1 < head;
    let helped = (start..head).any(|at| language.is_auxiliary(frame.word(at)));
    let passive = (start..head).rev().find(|at| !language.is_adverb(frame.word(*at)));
    let passive = passive.is_some_and(|at| language.is_be(frame.word(at)))
        || head
            .checked_sub(1)
            .is_some_and(|at| language.is_pronoun(frame.word(at)) && is_drawn(frame.word(at)));
    let quoted_as = quoted_as_saying(frame, head);
    let shape = match form {
        _ if quoted_as => Shape::Finite,
        Form::Past | Form::Perfect
            if language.code() == "en" && (passive || frame.word(head + 1) == "by") =>
        {
            Shape::Passive
        }
        Form::Participle if passive => Shape::Finite,
        Form::Participle => Shape::Participle,
        Form::Present if infinitive => Shape::Finite,
        Form::Present if !helped && !is_present_verb(frame, head, language) => return None,
        Form::Perfect if !helped => return None,
        Form::Past if !helped && is_attribute(frame, head, language) => return None,
        Form::Present | Form::Past | Form::Perfect => Shape::Finite,
    };
    if !takes_object(frame, head, kind, shape, language) {
        return None;
    }
    let kind = if is_impression(frame, head, kind, shape, language) { CueKind::Seems } else { kind };
    let end = match shape {
        _ if quoted_as => head + 3,
        Shape::Passive if frame.word(head + 1) == "by" => head + 2,
        _ => verb_end(frame, head),
    };
    Some(Cue { tokens: start..end, kind, shape })
}

/// Whether the words tell an impression that nobody is named for: "is expected to".
fn is_impression(frame: &Frame<'_>, head: usize, kind: CueKind, shape: Shape, language: &Language) -> bool {
    let raised = language.is_infinitive(frame.word(head + 1));
    shape == Shape::Passive && raised && matches!(kind, CueKind::Says | CueKind::Thinks)
}

/// Whether what follows can be what the verb is about: a judging verb needs somebody or something.
fn takes_object(frame: &Frame<'_>, head: usize, kind: CueKind, shape: Shape, language: &Language) -> bool {
    if language.code() != "en" {
        return true;
    }
    let next = frame.word(head + 1);
    let clause = language.is_that(next)
        || language.is_infinitive(next)
        || frame.quote(head + 1).is_some()
        || introduces(frame, head);
    let word = frame.word(head);
    let begins = |stem: &&str| word.starts_with(stem);
    if ONLY_AT_QUOTATION.iter().any(begins) && beside_quotation(frame, head) {
        return true;
    }
    if ONLY_AT_QUOTATION.iter().any(begins) && !ONLY_WITH_PARTICLE.iter().any(begins) {
        return false;
    }
    let tells = clause || language.opens_clause(next) || language.is_pronoun(next);
    if ONLY_WITH_CLAUSE.contains(&word) && !tells {
        return false;
    }
    if ONLY_WITH_PARTICLE.iter().any(|stem| word.starts_with(stem)) && verb_end(frame, head) == head + 1 {
        return false;
    }
    match (kind, shape) {
        (CueKind::Seems, _) => clause,
        (CueKind::Judges, Shape::Passive) => frame.word(head + 1) == "by",
        (_, Shape::Passive) => clause || next == "by" || next == "as",
        (CueKind::Judges, _) => {
            let particle = verb_end(frame, head) > head + 1;
            particle
                || !(language.is_preposition(next)
                    || language.is_auxiliary(next)
                    || language.opens_clause(next)
                    || frame.tokens.get(head + 1).is_none_or(|token| token.mark && token.lower != "$"))
        }
        _ => true,
    }
}

/// Whether a quotation follows the verb after a comma or colon: "was asked, “Why?”"
fn introduces(frame: &Frame<'_>, head: usize) -> bool {
    frame.is_mark(head + 1, &[",", ":"]) && frame.quote(head + 2).is_some()
}

/// Whether a quotation stands within a few tokens after the verb, or before its subject.
fn beside_quotation(frame: &Frame<'_>, head: usize) -> bool {
    let quoted = |at: &usize| frame.quote(*at).is_some();
    (head..frame.tokens.len()).take(5).any(|at| quoted(&at)) || (0..head).rev().take(5).any(|at| quoted(&at))
}

/// Where "went on to say" begins.
fn infinitive_start(frame: &Frame<'_>, head: usize, language: &Language) -> Option<usize> {
    let to = head.checked_sub(1).filter(|at| language.is_infinitive(frame.word(*at)))?;
    let on = to.checked_sub(1).filter(|at| frame.word(*at) == "on").unwrap_or(to);
    let goes = on.checked_sub(1)?;
    let goes_on = match frame.word(goes) {
        "went" | "goes" | "go" => on < to,
        "continued" | "continues" | "began" | "took" => on == to,
        _ => false,
    };
    goes_on.then_some(goes)
}

/// Where the verb begins with its auxiliaries and adverbs: "has also", "did not".
fn verb_start(frame: &Frame<'_>, head: usize, language: &Language) -> usize {
    let belongs = |at: &usize| {
        let word = frame.word(*at);
        frame.is_auxiliary(*at, language) || language.is_adverb(word) || is_manner(word)
    };
    if !matches!(language.code(), "en" | "fr" | "es") {
        return head;
    }
    head - (0..head).rev().take(4).take_while(belongs).count()
}

fn verb_end(frame: &Frame<'_>, head: usize) -> usize {
    let word = frame.word(head);
    let next = frame.word(head + 1);
    let takes = |(stem, particles): &&(&str, &[&str])| word.starts_with(stem) && particles.contains(&next);
    head + 1 + usize::from(PARTICLES.iter().any(|pair| takes(&pair)))
}

fn quoted_as_saying(frame: &Frame<'_>, head: usize) -> bool {
    frame.word(head) == "quoted" && frame.word(head + 1) == "as" && frame.word(head + 2) == "saying"
}

/// Whether a word that is also a noun ("reports", "plan") stands as a verb: after a subject, not after an article.
fn is_present_verb(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let before = (0..head).rev().find(|at| !language.is_adverb(frame.word(*at)) || is_many(frame.word(*at)));
    let Some(before) = before else { return false };
    let token = &frame.tokens[before];
    let next = frame.word(head + 1);
    let noun_place = language.is_determiner(token.lower)
        || language.is_preposition(token.lower)
        || language.is_conjunction(token.lower) && !frame.word(head).ends_with('s')
        || language.is_infinitive(token.lower)
        || token.lower.ends_with("'s");
    let noun_follows = language.is_auxiliary(next)
        || matches!(next, "of" | "from" | "by") && !frame.head_of_speech(head)
        || language.cue(next).is_some_and(|(_, form)| form != Form::Participle);
    if noun_place || noun_follows {
        return false;
    }
    let singular = frame.word(head).ends_with('s');
    let relative = language.is_relative(token.lower);
    let pronoun = language.is_pronoun(token.lower);
    let plural = token.lower.ends_with('s') || is_many(token.lower);
    let object = language.is_that(next)
        || language.is_pronoun(next)
        || language.is_determiner(next)
        || language.opens_clause(next)
        || matches!(next, "to" | ":" | "“")
        || next == "," && (token.capital || plural)
        || matches!(next, "." | "") && (0..head).any(|at| frame.quote(at).is_some())
        || frame.tokens.get(head + 1).is_some_and(|token| token.capital);
    let subject = pronoun
        || relative
        || plural
        || token.mark
        || object && frame.head_of_speech(head)
        || if singular { !plural } else { helps_plural(frame, before) };
    subject && (object || pronoun || relative || frame.head_of_speech(head))
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

/// Whether a past form stands as an adjective before a noun: "the reported deal", "a proposed law".
fn is_attribute(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let before = (0..head).rev().find(|at| !is_manner(frame.word(*at)));
    let Some(before) = before else {
        let speaks =
            frame.quote(head + 1).is_some() || frame.tokens.get(head + 1).is_some_and(|next| next.capital);
        return !speaks && language.code() == "en";
    };
    let word = frame.word(before);
    language.code() == "en"
        && (language.is_determiner(word)
            && !matches!(word, "that" | "all" | "both" | "this" | "some" | "many")
            || language.is_preposition(word)
            || language.is_infinitive(word)
            || word.ends_with("'s"))
}

/// Whether a form of "be" is drawn to the word: "he's".
fn is_drawn(word: &str) -> bool {
    ["'s", "'re", "'m"].iter().any(|be| word.ends_with(be))
}

/// Whether the word tells how, as "publicly" does.
fn is_manner(word: &str) -> bool {
    word.len() > 4 && word.ends_with("ly") || word == "more"
}

impl Frame<'_> {
    /// Whether the words begin with capitals as a heading's do.
    fn is_title(&self) -> bool {
        let words =
            || self.tokens.iter().filter(|token| token.quote.is_none() && token.lower.chars().count() > 3);
        self.opens_paragraph
            && words().count() > 2
            && words().filter(|token| !token.capital).count() * 6 <= words().count()
    }

    /// Whether the word can only be speech: "says", "tells".
    fn head_of_speech(&self, head: usize) -> bool {
        matches!(
            self.word(head),
            "say"
                | "says"
                | "tells"
                | "writes"
                | "adds"
                | "believe"
                | "believes"
                | "think"
                | "thinks"
                | "argue"
                | "argues"
                | "insist"
                | "insists"
                | "explain"
                | "explains"
                | "acknowledge"
                | "acknowledges"
        )
    }
}
