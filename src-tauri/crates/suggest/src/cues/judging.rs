//! Whether words that may be a cue are one: judged by what stands around them.

use std::sync::LazyLock;

use super::view::View;
use super::{Doubt, Proposal, Shape};
use crate::judge::{Judge, Notes};
use crate::languages::{CueKind, Form, Language};

static ENGLISH: LazyLock<Judge> = LazyLock::new(|| Judge::new(include_str!("judging.en.txt")));

static GERMAN: LazyLock<Judge> = LazyLock::new(|| Judge::new(include_str!("judging.de.txt")));

/// Whether proposals in a language are judged.
pub(super) fn knows(language: &Language) -> bool {
    judge(language).is_some()
}

fn judge(language: &Language) -> Option<&'static Judge> {
    match language.code() {
        "en" => Some(&ENGLISH),
        "de" => Some(&GERMAN),
        _ => None,
    }
}

/// Whether a proposal is a cue: judged where the frame is looked at, else what the rules say.
pub(super) fn is_cue(view: Option<&View<'_>>, proposal: &Proposal) -> bool {
    match view.and_then(|view| Some((view, judge(view.language)?))) {
        Some((view, judge)) => judge.weigh(|weighing| evidence(view, proposal, weighing)) > 0.0,
        None => proposal.doubt.is_none(),
    }
}

/// Notes what speaks for and against a proposal.
pub(crate) fn evidence(view: &View<'_>, proposal: &Proposal, notes: &mut impl Notes) {
    let View { frame, language, .. } = *view;
    let (start, end) = (proposal.cue.tokens.start, proposal.cue.tokens.end);
    let seen = Seen {
        base: view.base(proposal.head),
        kind: kind(proposal.cue.kind),
        form: language.cue(frame.word(proposal.head)).map_or("no", |(_, form)| self::form(form)),
        verdict: verdict(proposal),
        before: std::array::from_fn(|back| view.class_before(start, back + 1)),
        after: std::array::from_fn(|ahead| view.class(end + ahead)),
    };
    seen.note_word(if start < proposal.head { view.class(start) } else { "-" }, notes);
    seen.note_neighbours(notes);
    seen.note_subject(view.subject(proposal), view.owner(start), view.told(end), notes);
    seen.note_clause(view, start, end, notes);
    seen.note_frame(view, start, end, notes);
}

/// What is looked at again and again.
struct Seen<'f> {
    base: &'f str,
    kind: &'static str,
    form: &'static str,
    verdict: &'static str,
    /// The tokens before, the nearest first.
    before: [&'f str; 3],
    after: [&'f str; 3],
}

impl Seen<'_> {
    fn note_word(&self, helper: &str, notes: &mut impl Notes) {
        let Self { base, kind, form, verdict, .. } = *self;
        notes.note("bias", &[]);
        notes.note("verdict", &[verdict]);
        notes.note("kind", &[kind, form, verdict]);
        notes.note("base", &[base]);
        notes.note("base-form", &[base, form]);
        notes.note("base-verdict", &[base, verdict]);
        notes.note("helper", &[helper]);
        notes.note("helper-verdict", &[helper, verdict]);
    }

    fn note_neighbours(&self, notes: &mut impl Notes) {
        let Self { base, kind, form, verdict, before, after } = *self;
        for (about, seen) in ["b1", "b2", "b3"].into_iter().zip(before) {
            notes.note(about, &[seen]);
        }
        for (about, seen) in ["a1", "a2", "a3"].into_iter().zip(after) {
            notes.note(about, &[seen]);
        }
        notes.note("b12", &[before[1], before[0]]);
        notes.note("a12", &[after[0], after[1]]);
        notes.note("b1a1", &[before[0], after[0]]);
        notes.note("b1-form", &[before[0], form, verdict]);
        notes.note("a1-form", &[after[0], form, verdict]);
        notes.note("b1-kind", &[before[0], kind]);
        notes.note("a1-kind", &[after[0], kind, form]);
        notes.note("b1-base", &[before[0], base]);
        notes.note("a1-base", &[after[0], base]);
        notes.note("a12-kind", &[after[0], after[1], kind]);
    }

    fn note_subject(&self, subject: &str, owner: &str, told: &str, notes: &mut impl Notes) {
        let Self { base, kind, form, verdict, after, .. } = *self;
        notes.note("subject", &[subject]);
        notes.note("subject-kind", &[subject, kind]);
        notes.note("subject-verdict", &[subject, verdict]);
        notes.note("subject-base", &[subject, base]);
        notes.note("subject-a1", &[subject, after[0]]);
        notes.note("subject-told", &[subject, told, kind]);
        notes.note("owner", &[owner, form, kind]);
        notes.note("owner-base", &[owner, base]);
        notes.note("told", &[told]);
        notes.note("told-kind", &[told, kind]);
        notes.note("told-base", &[told, base]);
        notes.note("told-verdict", &[told, verdict]);
    }

    fn note_clause(&self, view: &View<'_>, start: usize, end: usize, notes: &mut impl Notes) {
        let Self { base, kind, form, verdict, .. } = *self;
        let (nearest, distance) = view.cue_before(start);
        notes.note("cue-before", &[nearest, distance]);
        notes.note("cue-before-form", &[nearest, form, verdict]);
        let opener = view.opener_before(start);
        notes.note("clause", &[opener]);
        notes.note("clause-kind", &[opener, kind, form]);
        notes.note("finite-before", &[view.verb_before(start), form, verdict]);
        let quote = view.quote_near(start, end);
        notes.note("quote", &[quote]);
        notes.note("quote-kind", &[quote, kind, verdict]);
        notes.note("quote-base", &[quote, base]);
    }

    fn note_frame(&self, view: &View<'_>, start: usize, end: usize, notes: &mut impl Notes) {
        let (kind, length) = (self.kind, view.frame.tokens.len());
        let depth = ["out", "in", "deep"][view.frame.depth.min(2)];
        let verbs = view.cues_in(0..start);
        notes.note("depth", &[depth, kind]);
        notes.note("place", &[view.count(start), depth]);
        notes.note("rest", &[view.count(length.saturating_sub(end)), kind]);
        notes.note("others", &[verbs, view.cues_in(end..length)]);
        notes.note("others-verdict", &[verbs, self.verdict]);
        notes.note("first", &[view.class(0), kind]);
        notes.note("last", &[view.class_before(length, 1), depth]);
        notes.note("paragraph", &[if view.frame.opens_paragraph { "first" } else { "later" }, kind]);
    }
}

fn verdict(proposal: &Proposal) -> &'static str {
    match proposal.doubt {
        Some(Doubt::Name) => "no-name",
        Some(Doubt::Noun) => "no-noun",
        Some(Doubt::Attribute) => "no-attribute",
        Some(Doubt::Object) => "no-object",
        Some(Doubt::Part) => "no-part",
        None => shape(proposal.cue.shape),
    }
}

/// A shape's name in notes.
pub(crate) fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Finite => "finite",
        Shape::Participle => "participle",
        Shape::Passive => "passive",
        Shape::Noun => "noun",
        Shape::Before => "before",
        Shape::After => "after",
    }
}

/// A kind's name in notes.
pub(crate) fn kind(kind: CueKind) -> &'static str {
    match kind {
        CueKind::Says => "says",
        CueKind::Tells => "tells",
        CueKind::Thinks => "thinks",
        CueKind::Wants => "wants",
        CueKind::Judges => "judges",
        CueKind::Seems => "seems",
    }
}

fn form(form: Form) -> &'static str {
    match form {
        Form::Present => "present",
        Form::Past => "past",
        Form::Participle => "participle",
        Form::Perfect => "perfect",
    }
}
