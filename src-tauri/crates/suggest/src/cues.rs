//! Words that say that somebody speaks: "said", "according to", "was quoted as saying".

use std::ops::Range;

mod forms;
mod judging;
mod nouns;
mod objects;
mod present;
mod romance;
mod view;

use crate::languages::{CueKind, Form, Language};
use crate::prose::{Frame, Token};
use crate::speakers;
use forms::{
    drawn_end, infinitive_start, is_attribute, is_compound, is_done_by, is_drawn, is_naming,
    is_noun_of_doing, is_parted, is_question_put, leads_in, quoted_as_saying, verb_end, verb_start,
};
pub(crate) use judging::{evidence, kind, shape};
pub(crate) use nouns::from_before_colon;
use objects::{is_impression, is_plea, takes_object};
pub(crate) use view::View;

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

/// Longest name before the colon of a heading, in tokens.
const LONGEST_NAME_BEFORE_COLON: usize = 5;

/// Fewest tokens after the colon of a heading that quotes.
const FEWEST_WORDS_AFTER_COLON: usize = 3;

/// What may be a cue, as the rules see it.
#[derive(Debug, Clone)]
pub(crate) struct Proposal {
    /// The cue that it would be.
    pub(crate) cue: Cue,
    /// The token that makes it one.
    pub(crate) head: usize,
    /// Why the rules take it for none, if they do.
    pub(crate) doubt: Option<Doubt>,
}

/// Why the rules take words of a list for no cue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// It begins with a capital or is part of a longer word.
    Name,
    /// It stands as a noun.
    Noun,
    /// It only describes a noun.
    Attribute,
    /// What follows can be nothing that is said.
    Object,
    /// The word that makes it report is missing.
    Part,
}

/// Finds the cues of a frame, in order; what follows "according to" names a source, whatever it looks like.
pub(crate) fn cues(frame: &Frame<'_>, language: &Language) -> Vec<Cue> {
    let mut found: Vec<Cue> = Vec::new();
    let proposals = proposals(frame, language);
    let judged = judging::knows(language) && !proposals.is_empty();
    let view = judged.then(|| View::new(frame, language));
    for proposal in proposals {
        let before = found.last().filter(|cue| cue.shape == Shape::Before);
        let source = before.map_or(0, |cue| {
            speakers::past_verb(frame, cue.tokens.end, language).max(cue.tokens.end + 1) - cue.tokens.end
        });
        let free = found.last().is_none_or(|cue| proposal.head >= cue.tokens.end + source);
        // What a court heard is a saying by its own rule, of which the judge knows nothing.
        let heard = is_hearing(frame, proposal.head, language) && proposal.doubt.is_none();
        let sure = heard
            || is_shown_by_paper(frame, proposal.head, language)
            || closes_quotation(frame, &proposal, language)
            || is_unlisted_saying(frame, &proposal, language);
        if free && (sure || judging::is_cue(view.as_ref(), &proposal)) {
            found.push(proposal.cue);
        }
    }
    found
}

/// Whether a German verb can only tell who said the quotation before it: "„Ja“, so erklärte Reyes", "„Ja“, hatte Reyes
/// erklärt".
fn closes_quotation(frame: &Frame<'_>, proposal: &Proposal, language: &Language) -> bool {
    let Proposal { cue, head, doubt } = proposal;
    let so = cue.tokens.start < *head && language.is_so(frame.word(cue.tokens.start));
    let speaks = doubt.is_none() && matches!(cue.kind, CueKind::Says | CueKind::Tells);
    speaks && (so || speakers::helper_behind_quotation(frame, cue, language).is_some())
}

/// What may be a cue in a frame, in order; where no judge knows the language only what the rules take for one.
pub(crate) fn proposals(frame: &Frame<'_>, language: &Language) -> Vec<Proposal> {
    (0..frame.tokens.len())
        .filter(|index| frame.quote(*index).is_none())
        .filter_map(|index| proposal(frame, index, language))
        .collect()
}

fn proposal(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Proposal> {
    let sure = |cue: Option<Cue>| cue.map(|cue| Proposal { cue, head: index, doubt: None });
    let verb = verb(frame, index, language);
    let doubted = verb.clone().filter(|_| judging::knows(language));
    sure(phrase(frame, index, language))
        .or(verb.filter(|verb| verb.doubt.is_none()))
        .or_else(|| sure(nouns::statement(frame, index, language)))
        .or_else(|| sure(nouns::attitude(frame, index, language)))
        .or_else(|| sure(nouns::stance(frame, index, language)))
        .or_else(|| sure(nouns::colon(frame, index, language)))
        .or_else(|| sure(after_quotation(frame, index, language)))
        .or_else(|| sure(inverted(frame, index, language)))
        .or(doubted)
        .or_else(|| nouns::doubted(frame, index, language))
        .or_else(|| nouns::survey(frame, index, language))
        .or_else(|| nouns::account(frame, index, language))
        .or_else(|| nouns::hearsay(frame, index, language))
        .or_else(|| nouns::colon_of_quotation(frame, index, language))
        .or_else(|| nouns::putting(frame, index, language))
        .or_else(|| nouns::liking(frame, index, language))
        .or_else(|| told_after(frame, index, language))
}

fn phrase(frame: &Frame<'_>, index: usize, language: &Language) -> Option<Cue> {
    let length = language.according(|at| frame.tokens.get(index + at).map(|token| token.lower.as_str()));
    // "En fin d'après-midi" names nobody.
    // Nor does "l'information selon laquelle", "según la cual".
    let which = (index + length..index + length + 2).any(|at| language.is_which(frame.word(at)));
    let length = if length > 0 && (which || frame.is_mark(index + length, &["-"])) { 0 } else { length };
    let so = language.is_so(frame.word(index)) && index > 0 && frame.is_mark(index - 1, &[","]);
    let per = is_per(frame, index, language)
        || speakers::is_of_source(frame, index, language)
        || is_account_in_one_word(frame, index, language);
    let shape = match length {
        0 if per => Shape::Before,
        0 if so && names_speaker(frame, index + 1, language) => Shape::Before,
        0 if language.is_according_after(frame.word(index)) => Shape::After,
        0 => return None,
        _ => Shape::Before,
    };
    Some(Cue { tokens: index..index + length.max(1), kind: CueKind::Says, shape })
}

/// Endings of German nouns that name who told something and what they gave in one word: "Polizeiangaben".
const TOLD_BY_SOMEBODY: &[&str] =
    &["angaben", "berichten", "meldungen", "informationen", "aussagen", "kreisen"];

/// Whether "nach" stands before a noun that names who told something and what they gave: "nach Feuerwehrangaben".
fn is_account_in_one_word(frame: &Frame<'_>, index: usize, language: &Language) -> bool {
    let noun = frame.word(index + 1);
    let compound = |told: &&str| noun.len() > told.len() + 2 && noun.ends_with(*told);
    let nach = frame.word(index) == "nach" && language.code() == "de";
    nach && TOLD_BY_SOMEBODY.iter().any(compound)
}

/// Whether "per" names a source behind a comma: "on Monday, per the Orla Post", not "nine crowns per boat".
fn is_per(frame: &Frame<'_>, index: usize, language: &Language) -> bool {
    let comma = || index.checked_sub(1).is_some_and(|before| frame.is_mark(before, &[","]));
    let quoted = || speakers::follows_quotation(frame, index);
    let article = || usize::from(language.is_determiner(frame.word(index + 1)));
    let named = || quoted() || frame.tokens.get(index + 1 + article()).is_some_and(|token| token.capital);
    let last = || (index..frame.tokens.len()).all(|at| !frame.is_mark(at, &[","]));
    frame.word(index) == "per" && language.code() == "en" && (comma() || quoted()) && named() && last()
}

/// Whether a name or a noun with its article begins at a token.
fn names_speaker(frame: &Frame<'_>, at: usize, language: &Language) -> bool {
    frame.tokens.get(at).is_some_and(|token| token.capital || language.is_determiner(token.lower))
}

/// A verb that no list has but that closes a quotation with its speaker: "“Never,” she retaliated.", "“Never,” she went on."
fn after_quotation(frame: &Frame<'_>, head: usize, language: &Language) -> Option<Cue> {
    let word = frame.word(head);
    let goes_on = matches!(word.as_str(), "went" | "goes") && frame.word(head + 1) == "on";
    let ends = word.ends_with("ed") || word.ends_with('s') && !frame.tokens[head].capital;
    let verb = word.len() > 4 && ends && language.code() == "en" && !language.is_auxiliary(word);
    let end = head + 1 + usize::from(goes_on);
    let owned = head.checked_sub(1).is_some_and(|before| frame.word(before).ends_with("'s"));
    let continued =
        |next: &Token<'_>| !next.mark && !matches!(next.lower.as_str(), "to" | "before" | "as" | "in");
    if owned || !(verb || goes_on) || frame.tokens.get(end).is_some_and(continued) {
        return None;
    }
    let subject = speakers::subject_before(frame, head, language)?;
    let last = frame.word(subject.end - 1);
    let office = language.is_determiner(frame.word(subject.start))
        && (language.is_title(last) || language.is_somebody(last));
    let named =
        office || frame.tokens[subject.end - 1].capital || language.is_pronoun(frame.word(subject.start));
    (named && speakers::follows_quotation(frame, subject.start)).then_some(Cue {
        tokens: head..end,
        kind: CueKind::Says,
        shape: Shape::Finite,
    })
}

/// A verb that no list has between a quotation with its comma and who speaks: « Jamais », tonne un voisin; „Nie“, ließ sie
/// verlauten.
fn inverted(frame: &Frame<'_>, head: usize, language: &Language) -> Option<Cue> {
    let word = frame.word(head);
    let small = frame.tokens[head].mark || language.is_structural(word) || language.is_time(word);
    // "a cesar «todas las hostilidades», respetar los plazos" goes on with what is to be done.
    let infinitive = language.is_romance() && ["r", "re"].iter().any(|ending| word.ends_with(ending));
    let small = small || infinitive;
    let next = frame.tokens.get(head + 1)?;
    let pronoun = language.comma_opens && language.is_bare_pronoun(next.lower);
    let speaks = next.capital || (language.is_determiner(next.lower) || pronoun) && !next.mark;
    if !(language.is_romance() || language.comma_opens) || small || frame.tokens[head].capital || !speaks {
        return None;
    }
    let start = verb_start(frame, head, language);
    let comma = start.checked_sub(1).filter(|comma| frame.is_mark(*comma, &[","]))?;
    // A German verb stands second: the quotation is first.
    let second =
        !language.comma_opens || frame.quote(0).is_some() && comma == 1 && !opens_aside(word, language);
    (second && speakers::follows_quotation(frame, start)).then_some(Cue {
        tokens: start..head + 1,
        kind: CueKind::Says,
        shape: Shape::Finite,
    })
}

/// Whether a German word behind a comma goes on with a clause that is no verb's: "„Nie“, weil sie".
fn opens_aside(word: &str, language: &Language) -> bool {
    language.opens_clause(word)
        || language.is_relative(word)
        || language.is_preposition(word)
        || language.is_conjunction(word)
        || language.is_adverb(word)
}

/// Whether a verb of no list stands where only one of saying can.
fn is_unlisted_saying(frame: &Frame<'_>, proposal: &Proposal, language: &Language) -> bool {
    let Proposal { cue, head, .. } = proposal;
    language.comma_opens
        && cue.shape == Shape::Finite
        && language.cue(frame.word(*head)).is_none()
        && frame.quote(0).is_some()
        && speakers::follows_quotation(frame, cue.tokens.start)
}

/// A verb that no list has between a quotation and a name: "“Never!” beamed Ana Reyes."
fn told_after(frame: &Frame<'_>, head: usize, language: &Language) -> Option<Proposal> {
    if language.code() != "en" || !speakers::follows_quotation(frame, head) {
        return None;
    }
    let named = frame.tokens.get(head + 1).is_some_and(|next| next.capital || language.is_title(next.lower));
    let told = named && language.is_past_form(frame.word(head)) && !language.is_auxiliary(frame.word(head));
    let cue = Cue { tokens: head..head + 1, kind: CueKind::Says, shape: Shape::Finite };
    told.then_some(Proposal { cue, head, doubt: Some(Doubt::Part) })
}

fn verb(frame: &Frame<'_>, head: usize, language: &Language) -> Option<Proposal> {
    let (kind, form) = language.cue(frame.word(head)).filter(|_| !is_plea(frame, head))?;
    if is_hearing(frame, head, language) && !is_heard_in_court(frame, head, language) {
        return None;
    }
    let named = head > 0 && frame.tokens[head].capital && language.code() != "ar" && !frame.is_title();
    let start = infinitive_start(frame, head, language).unwrap_or_else(|| verb_start(frame, head, language));
    let passive = is_passive(frame, start, head, language);
    let quoted_as = quoted_as_saying(frame, head);
    let shape = match form {
        _ if quoted_as => Shape::Finite,
        Form::Past if is_question_put(frame, head, language) => Shape::Passive,
        Form::Past | Form::Perfect if language.code() == "en" && (passive || is_done_by(frame, head)) => {
            Shape::Passive
        }
        Form::Participle if !passive => Shape::Participle,
        _ => Shape::Finite,
    };
    let doubt = if named || is_compound(frame, head, language) {
        Some(Doubt::Name)
    } else if quoted_as {
        None
    } else {
        doubt_of_form(frame, start, head, shape, language)
    };
    let object = takes_object(frame, head, kind, shape, language);
    let doubt = doubt.or((!object).then_some(Doubt::Object));
    let doubt = doubt.or(is_parted(frame, head, language).then_some(Doubt::Part));
    let kind = if is_impression(frame, head, kind, shape, language) { CueKind::Seems } else { kind };
    let end = match shape {
        _ if quoted_as => head + 3,
        Shape::Passive if matches!(frame.word(head + 1).as_str(), "by" | "about") => head + 2,
        _ => drawn_end(frame, head, language).unwrap_or_else(|| verb_end(frame, head)),
    };
    Some(Proposal { cue: Cue { tokens: start..end, kind, shape }, head, doubt })
}

fn is_hearing(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    matches!(frame.word(head).as_str(), "hear" | "hears" | "heard" | "hearing") && language.code() == "en"
}

/// How many words may stand between a court and what it heard: "the inquest at the Vell town hall heard".
const FARTHEST_COURT: usize = 8;

/// Whether what was heard was said before a court, which so tells it: "the inquest heard that the ferry was late", not
/// "the inquest heard the pilot".
fn is_heard_in_court(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let court = |at: &usize| {
        let article = at.checked_sub(1).is_some_and(|before| language.is_determiner(frame.word(before)));
        article
            && matches!(
                frame.word(*at).as_str(),
                "court" | "inquest" | "jury" | "tribunal" | "hearing" | "inquiry" | "trial"
            )
    };
    let words = head.saturating_sub(FARTHEST_COURT)..head;
    let told = language.is_that(frame.word(head + 1))
        || frame.is_mark(head + 1, &[".", ":", ","])
        || head + 1 == frame.tokens.len()
        || frame.quote(head + 1).is_some()
        || tells_clause(frame, head + 1, language);
    told && words.rev().take_while(|at| !frame.tokens[*at].mark).any(|at| court(&at))
}

/// How many words of a clause may stand before its verb: "the mayor of Orla had sold".
const FARTHEST_VERB: usize = 8;

/// Whether the words from a token on are a clause that no "that" opens: "the mayor had sold the pier".
fn tells_clause(frame: &Frame<'_>, from: usize, language: &Language) -> bool {
    let begins = |token: &Token<'_>| {
        token.capital || language.is_determiner(token.lower) || language.is_pronoun(token.lower)
    };
    let finite = |at: usize| {
        let word = frame.word(at);
        !frame.tokens[at].capital
            && (frame.is_auxiliary(at, language)
                || language.is_past_form(word) && !language.is_preposition(frame.word(at + 1)))
    };
    let inside = |at: &usize| {
        let token = &frame.tokens[*at];
        !token.mark && !language.opens_clause(token.lower) && !language.is_relative(token.lower)
    };
    let end = frame.tokens.len().min(from + FARTHEST_VERB);
    frame.tokens.get(from).is_some_and(begins) && (from + 1..end).take_while(inside).any(finite)
}

/// Participles by which a paper came to who tells what it says.
pub(crate) const OBTAINED: &[&str] =
    &["obtained", "seen", "reviewed", "viewed", "examined", "leaked", "published", "released"];

/// Verbs by which a paper tells what it says.
pub(crate) const SHOWS: &[&str] =
    &["show", "shows", "showed", "reveal", "reveals", "revealed", "indicate", "indicates", "indicated"];

/// How far before such a verb may stand by whom the paper was seen, in words.
const FARTHEST_SEEN: usize = 8;

/// Whether a paper tells, of which is told by whom it was seen: "emails seen by the Orla Post show the pier had closed".
fn is_shown_by_paper(frame: &Frame<'_>, head: usize, language: &Language) -> bool {
    let before = (head.saturating_sub(FARTHEST_SEEN)..head).rev().take_while(|at| !frame.tokens[*at].mark);
    let seen = |at: usize| frame.word(at + 1) == "by" && OBTAINED.contains(&frame.word(at).as_str());
    language.code() == "en"
        && SHOWS.contains(&frame.word(head).as_str())
        && before.into_iter().any(seen)
        && (language.is_that(frame.word(head + 1)) || tells_clause(frame, head + 1, language))
}

/// Whether a form of "be" makes the verb a passive: "was also told", "he's told".
fn is_passive(frame: &Frame<'_>, start: usize, head: usize, language: &Language) -> bool {
    let helper = (start..head).rev().find(|at| !language.is_adverb(frame.word(*at)));
    helper.is_some_and(|at| language.is_be(frame.word(at)))
        || head
            .checked_sub(1)
            .is_some_and(|at| language.is_pronoun(frame.word(at)) && is_drawn(frame.word(at)))
}

/// Why a form that may also be a noun or an adjective is taken for no verb.
fn doubt_of_form(
    frame: &Frame<'_>,
    start: usize,
    head: usize,
    shape: Shape,
    language: &Language,
) -> Option<Doubt> {
    let (kind, form) = language.cue(frame.word(head))?;
    let infinitive = language.is_infinitive(frame.word(head.saturating_sub(1))) && start + 1 < head;
    let helped = (start..head).any(|at| language.is_auxiliary(frame.word(at)));
    match form {
        _ if shape == Shape::Passive => None,
        Form::Participle if shape == Shape::Finite => None,
        Form::Participle => is_noun_of_doing(frame, head, kind, language).then_some(Doubt::Noun),
        Form::Present if infinitive || helped => None,
        Form::Present => (!present::is_present_verb(frame, head, language)).then_some(Doubt::Noun),
        Form::Perfect => {
            let done = language.is_romance() && is_passive(frame, start, head, language);
            (!helped || done).then_some(Doubt::Attribute)
        }
        Form::Past if romance::is_noun(frame, head, language) => Some(Doubt::Noun),
        Form::Past => {
            let done = language.is_romance()
                && language.ends_as_participle(frame.word(head))
                && is_passive(frame, start, head, language);
            let describes = done
                || is_attribute(frame, head, language)
                || is_naming(frame, head)
                || leads_in(frame, head, language);
            ((!helped || done) && describes).then_some(Doubt::Attribute)
        }
    }
}

impl Frame<'_> {
    /// Whether the words begin with capitals as a heading's do.
    pub(crate) fn is_title(&self) -> bool {
        let words =
            || self.tokens.iter().filter(|token| token.quote.is_none() && token.lower.chars().count() > 3);
        // "“Yes,” said Orla Press Secretary Tom Hale."
        let quotes = self.tokens.first().is_some_and(|first| first.quote.is_some());
        let small = words().filter(|token| !token.capital).count();
        self.opens_paragraph
            && words().count() > 2
            && if quotes { small == 0 } else { small * 6 <= words().count() }
            && words().next_back().is_some_and(|last| last.capital)
    }

    /// Whether the word can only be speech: "says", "tells".
    fn head_of_speech(&self, head: usize) -> bool {
        matches!(
            self.word(head).as_str(),
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
