//! Words that say that somebody speaks: "said", "according to", "was quoted as saying".

use std::ops::Range;

mod nouns;
mod present;

use crate::languages::{CueKind, Form, Language};
use crate::prose::{Frame, Token};
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
    ("focus", &["on"]),
    ("vouch", &["for"]),
    ("rail", &["against"]),
    ("lash", &["out"]),
    ("vot", &["for", "against"]),
    ("push", &["for", "back"]),
    ("sid", &["with"]),
];

/// Verbs that are speech only beside a quotation: "“Yes,” she continued."
const ONLY_AT_QUOTATION: &[&str] = &[
    "continu", "yell", "chant", "cry", "cried", "speak", "spoke", "snap", "sigh", "chim", "ventur", "fum",
    "rant", "jest",
];

/// Verbs that report only with a clause: "found that", not "found the tunnel".
const ONLY_WITH_CLAUSE: &[&str] = &[
    "find", "finds", "found", "finding", "learn", "learns", "learned", "learning", "feel", "feels", "felt",
    "feeling", "look", "looks", "looked", "looking", "read", "reads", "reading", "prove", "proves", "proved",
    "proven", "proving", "state", "states",
];

/// Verbs that are speech only with a particle after them.
const ONLY_WITH_PARTICLE: &[&str] = &[
    "talk", "spe", "spo", "react", "object", "refer", "allude", "focus", "vouch", "rail", "lash", "vot",
    "push", "sid",
];

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
            .or_else(|| nouns::statement(frame, index, language))
            .or_else(|| nouns::attitude(frame, index, language))
            .or_else(|| nouns::stance(frame, index, language))
            .or_else(|| nouns::colon(frame, index, language))
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

/// A verb that no list has but that closes a quotation with its speaker: "“Never,” she retaliated."
fn after_quotation(frame: &Frame<'_>, head: usize, language: &Language) -> Option<Cue> {
    let word = frame.word(head);
    let ends = word.ends_with("ed") || word.ends_with('s') && !frame.tokens[head].capital;
    let verb = word.len() > 4 && ends && language.code() == "en" && !language.is_auxiliary(word);
    let goes_on = |next: &Token<'_>| !next.mark && !matches!(next.lower, "to" | "before" | "as" | "in");
    if !verb || frame.tokens.get(head + 1).is_some_and(goes_on) {
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

fn verb(frame: &Frame<'_>, head: usize, language: &Language) -> Option<Cue> {
    let (kind, form) = language.cue(frame.word(head))?;
    if head > 0 && frame.tokens[head].capital && language.code() != "ar" && !frame.is_title()
        || is_compound(frame, head)
    {
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
        Form::Past if is_question_put(frame, head, language) => Shape::Passive,
        Form::Past | Form::Perfect if language.code() == "en" && (passive || is_done_by(frame, head)) => {
            Shape::Passive
        }
        Form::Participle if passive => Shape::Finite,
        Form::Participle if is_noun_of_doing(frame, head, kind, language) => return None,
        Form::Participle => Shape::Participle,
        Form::Present if infinitive => Shape::Finite,
        Form::Present if !helped && !present::is_present_verb(frame, head, language) => return None,
        Form::Perfect if !helped => return None,
        Form::Past
            if !helped
                && (is_attribute(frame, head, language)
                    || is_naming(frame, head)
                    || leads_in(frame, head, language)) =>
        {
            return None;
        }
        Form::Present | Form::Past | Form::Perfect => Shape::Finite,
    };
    if !takes_object(frame, head, kind, shape, language) || is_parted(frame, head, language) {
        return None;
    }
    let kind = if is_impression(frame, head, kind, shape, language) { CueKind::Seems } else { kind };
    let end = match shape {
        _ if quoted_as => head + 3,
        Shape::Passive if matches!(frame.word(head + 1), "by" | "about") => head + 2,
        _ => verb_end(frame, head),
    };
    Some(Cue { tokens: start..end, kind, shape })
}

/// German verbs that report only with a word that stands apart from them: "gab an", "sprach von".
const ONLY_WITH_PART: &[(&str, &[&str])] = &[
    ("gab", &["an", "bekannt", "zu"]),
    ("gib", &["an", "bekannt", "zu"]),
    ("geb", &["an", "bekannt", "zu"]),
    ("stell", &["fest"]),
    ("fuhr", &["fort"]),
    ("wies", &["hin"]),
    ("weis", &["hin"]),
    ("spr", &["von"]),
];

/// How far a verb's other part may be, in tokens.
const FARTHEST_PART: usize = 12;

/// Whether the word that makes the verb report is missing after it.
fn is_parted(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let word = frame.word(head);
    let needs = ONLY_WITH_PART.iter().find(|(stem, _)| word.starts_with(stem));
    let Some((stem, parts)) = needs.filter(|_| language.code() == "de") else { return false };
    let mut after = head + 1..frame.tokens.len().min(head + FARTHEST_PART);
    let quoted = |at: usize| (at..at + 4).any(|at| frame.quote(at).is_some());
    let closes = |at: usize| frame.tokens.get(at).is_none_or(|next| next.mark || next.quote.is_some());
    !after.any(|at| {
        parts.contains(&frame.word(at)) && if *stem == "spr" { quoted(at + 1) } else { closes(at + 1) }
    })
}

/// Whether a hyphen makes the word part of another: "sought-after", "much-praised".
fn is_compound(frame: &Frame<'_>, head: usize) -> bool {
    let hyphen = |at: usize| frame.is_mark(at, &["-"]);
    let touches = |a: usize, b: usize| frame.tokens[a].range.end == frame.tokens[b].range.start;
    hyphen(head + 1) && touches(head, head + 1)
        || head.checked_sub(1).is_some_and(|before| hyphen(before) && touches(before, head))
}

/// Whether the one who does it follows: "written by Ms. Reyes", not "continued by saying".
fn is_done_by(frame: &Frame<'_>, head: usize) -> bool {
    frame.word(head + 1) == "by" && !frame.word(head + 2).ends_with("ing")
}

/// Whether a past form only gives a thing its name: "a firm called Orla Freight".
fn is_naming(frame: &Frame<'_>, head: usize) -> bool {
    let names = |at: &usize| frame.tokens[*at].capital || frame.quote(*at).is_some();
    let end = (head + 1..frame.tokens.len()).find(|at| !names(at)).unwrap_or(frame.tokens.len());
    let next = frame.word(end);
    let closed = frame
        .tokens
        .get(end)
        .is_none_or(|token| token.mark || matches!(next, "in" | "that" | "and" | "which"));
    let before = head.checked_sub(1).map(|before| &frame.tokens[before]);
    let thing = before.is_some_and(|before| !before.capital && !before.mark);
    let any = head.checked_sub(2).is_some_and(|before| matches!(frame.word(before), "a" | "an"));
    matches!(frame.word(head), "called" | "named" | "dubbed") && thing && end > head + 1 && (any || closed)
}

/// Whether somebody unnamed asks: "Asked about the bridge, she left", "when asked if".
fn is_question_put(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let opens = head.checked_sub(1).is_none_or(|before| matches!(frame.word(before), "when" | "if" | "once"));
    language.code() == "en" && frame.word(head) == "asked" && opens
}

/// Whether the words tell an impression that nobody is named for: "is expected to".
fn is_impression(frame: &Frame<'_>, head: usize, kind: CueKind, shape: Shape, language: &Language) -> bool {
    let next = frame.word(head + 1);
    let raised = language.is_infinitive(next) && matches!(kind, CueKind::Says | CueKind::Thinks);
    let famous = frame.word(head) == "known" && next == "for";
    shape == Shape::Passive && (raised || famous || next == "as")
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
    let studied = word.starts_with("f") && (0..head).rev().take(6).any(|at| is_study(frame.word(at)));
    let closes = head > 2 && frame.tokens.get(head + 1).is_none_or(|next| next.lower == ".");
    if ONLY_WITH_CLAUSE.contains(&word) && !tells && !studied && !closes {
        return false;
    }
    if ONLY_WITH_PARTICLE.iter().any(|stem| word.starts_with(stem)) && verb_end(frame, head) == head + 1 {
        return false;
    }
    match (kind, shape) {
        (CueKind::Seems, _) => clause || is_impressive(frame, head + 1, language),
        (CueKind::Judges, Shape::Passive) => matches!(next, "by" | "as" | "of"),
        (_, Shape::Passive) => {
            clause || matches!(next, "by" | "as" | "about" | "for" | "with") || language.opens_clause(next)
        }
        (CueKind::Judges, _) => {
            let particle = verb_end(frame, head) > head + 1;
            let asks = matches!(next, "whether" | "how" | "why" | "what" | "who");
            particle
                || asks
                || !(language.is_preposition(next)
                    || language.is_auxiliary(next)
                    || language.opens_clause(next)
                    || frame.tokens.get(head + 1).is_none_or(|token| token.mark && token.lower != "$"))
        }
        _ => true,
    }
}

/// Whether the word names an inquiry, which finds that something is so.
fn is_study(word: &str) -> bool {
    matches!(
        word,
        "poll"
            | "polls"
            | "study"
            | "studies"
            | "survey"
            | "surveys"
            | "report"
            | "analysis"
            | "review"
            | "inquiry"
            | "investigation"
            | "court"
            | "judge"
            | "jury"
            | "panel"
            | "researchers"
            | "investigators"
    )
}

/// Whether what follows "seems" tells how: an adjective, not a place.
fn is_impressive(frame: &Frame<'_>, next: usize, language: &Language) -> bool {
    let word = frame.word(next);
    frame.tokens.get(next).is_some_and(|token| !token.mark && !token.capital)
        && (word == "like" || !(language.is_preposition(word) || language.is_time(word)))
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

/// Whether a participle stands as a noun: "his thinking", "Reporting by", "dedicated to promoting".
fn is_noun_of_doing(frame: &Frame<'_>, head: usize, kind: CueKind, language: &Language) -> bool {
    let before = head.checked_sub(1).map_or("", |before| frame.word(before));
    let owned = language.is_determiner(before) || before.ends_with("'s") || before.ends_with("s'");
    let aim = matches!(before, "to" | "of" | "for" | "in" | "at" | "from") && kind != CueKind::Says;
    language.code() == "en" && (owned || aim || frame.word(head + 1) == "by")
}

/// Whether a past form only describes a noun in what leads in to the sentence: "In a note posted Friday, Ana Reyes said".
fn leads_in(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let next = frame.word(head + 1);
    let describes = language.is_time(next) || matches!(next, "on" | "in" | "at" | "by" | "to");
    let comma = (head..frame.tokens.len()).find(|at| frame.is_mark(*at, &[","]));
    let first = frame.word(0);
    let main = comma
        .is_some_and(|comma| (comma..frame.tokens.len()).any(|at| language.cue(frame.word(at)).is_some()));
    let unmarked = (0..head).all(|at| !frame.tokens[at].mark && frame.quote(at).is_none());
    describes && main && unmarked && language.is_preposition(first) && language.code() == "en"
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
