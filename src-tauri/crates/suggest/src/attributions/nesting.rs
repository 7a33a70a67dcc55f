//! Whether one saying of a sentence stands in what another says: "Reyes said Lund had warned her", but not "Reyes said
//! it fell, and Lund added that it rose".

use std::ops::Range;
use std::sync::LazyLock;

use crate::contents;
use crate::cues::{self, Cue, View};
use crate::judge::{Judge, Notes};
use crate::languages::Language;
use crate::prose::Frame;
use crate::speakers::{self, Mention};

static ENGLISH: LazyLock<Judge> = LazyLock::new(|| Judge::new(include_str!("nesting.txt")));

/// A cue of a frame, its speaker, and both together.
pub(crate) struct Reporting {
    pub(crate) cue: Cue,
    pub(crate) mention: Option<Mention>,
    pub(crate) tokens: Range<usize>,
}

/// Two cues of a frame, the second after the first.
pub(crate) struct Pair<'r> {
    pub(crate) outer: &'r Reporting,
    pub(crate) inner: &'r Reporting,
    /// How many other cues stand between them.
    pub(crate) between: usize,
    /// Whether the rules take the second to be in what the first says.
    pub(crate) held: bool,
}

impl Pair<'_> {
    /// Where the second begins, with its speaker if that stands between the two.
    fn start(&self) -> usize {
        let Reporting { cue, tokens, .. } = self.inner;
        if tokens.start < self.outer.cue.tokens.end { cue.tokens.start } else { tokens.start }
    }

    /// Whether the second stands in what the first says; always where "that" opens it there: "was told that Lund said".
    fn is_nested(&self, view: &View<'_>) -> bool {
        let before = self.start().checked_sub(1).map_or("", |before| view.frame.word(before));
        self.held && view.language.is_that(before)
            || ENGLISH.weigh(|weighing| self.evidence(view, weighing)) > 0.0
    }

    /// Notes what speaks for and against it.
    pub(crate) fn evidence(&self, view: &View<'_>, notes: &mut impl Notes) {
        let (outer, inner) = (&self.outer.cue, &self.inner.cue);
        let (end, start) = (outer.tokens.end, self.start());
        let held = if self.held { "held" } else { "free" };
        let before = [view.class_before(start, 1), view.class_before(start, 2)];
        let subject =
            self.inner.mention.as_ref().map_or("none", |mention| view.class(mention.tokens.end - 1));
        let told = view.told(end);
        let (shape, inner_shape) = (cues::shape(outer.shape), cues::shape(inner.shape));
        let (kind, inner_kind) = (cues::kind(outer.kind), cues::kind(inner.kind));
        let (base, inner_base) = (view.base_in(&outer.tokens), view.base_in(&inner.tokens));
        let marks = view.marks(end..start);
        let distance = view.count(start.saturating_sub(end));
        let between = ["0", "1", "2"][self.between.min(2)];
        let side = match &self.outer.mention {
            Some(mention) if mention.after_cue => "after",
            Some(_) => "before",
            None => "none",
        };
        notes.note("bias", &[]);
        notes.note("held", &[held]);
        for (about, seen) in [
            ("before", before[0]),
            ("before-2", before[1]),
            ("subject", subject),
            ("told", told),
            ("shape", shape),
            ("kind", kind),
            ("base", base),
            ("inner-shape", inner_shape),
            ("inner-kind", inner_kind),
            ("inner-base", inner_base),
            ("marks", marks),
            ("distance", distance),
            ("between", between),
            ("side", side),
            ("opener", view.opener_before(start)),
            ("inner-told", view.told(inner.tokens.end)),
            ("quote", view.quote_near(start, inner.tokens.end)),
            ("next", view.class(end)),
            ("inner-next", view.class(inner.tokens.end)),
            ("first", view.class(0)),
        ] {
            notes.note(about, &[seen]);
            notes.note(about, &[seen, held]);
            notes.note(about, &[seen, told]);
            notes.note(about, &[seen, "before", before[0]]);
        }
        notes.note("subject-before", &[subject, before[0], inner_shape]);
        notes.note("kinds", &[kind, inner_kind, before[0]]);
        notes.note("marks-told", &[marks, told, shape]);
        notes.note("marks-between", &[marks, between, subject]);
    }
}

/// The cues of a frame.
pub(crate) struct Sayings<'f> {
    frame: &'f Frame<'f>,
    language: &'f Language,
    pub(super) reporting: Vec<Reporting>,
    /// For the judge, where it knows the language and there is something to judge.
    view: Option<View<'f>>,
}

impl<'f> Sayings<'f> {
    /// Finds the cues of a frame, with their speakers.
    pub(crate) fn new(frame: &'f Frame<'f>, language: &'f Language) -> Self {
        let together = |cue: Cue| {
            let mention = speakers::mention(frame, &cue, language);
            let tokens = mention.as_ref().map_or(cue.tokens.clone(), |mention| {
                mention.tokens.start.min(cue.tokens.start)..mention.tokens.end.max(cue.tokens.end)
            });
            Reporting { cue, mention, tokens }
        };
        let reporting: Vec<Reporting> = cues::cues(frame, language).into_iter().map(together).collect();
        let judged = language.code() == "en" && reporting.len() > 1;
        Self { frame, language, reporting, view: judged.then(|| View::new(frame, language)) }
    }

    /// What a cue says: as far as another saying that is not in it.
    pub(super) fn pieces(&self, index: usize) -> Vec<Range<usize>> {
        let pieces = self.by_rules(index, &[]);
        let Some(view) = &self.view else { return pieces };
        let (nested, beside): (Vec<Pair<'_>>, Vec<Pair<'_>>) =
            self.pairs(index, &pieces).into_iter().partition(|pair| pair.is_nested(view));
        let missed: Vec<&Reporting> =
            nested.iter().filter(|pair| !pair.held).map(|pair| pair.inner).collect();
        let pieces = if missed.is_empty() { pieces } else { self.by_rules(index, &missed) };
        let next = beside.iter().find(|pair| holds(&pieces, pair.inner));
        let cut = next.map(|pair| cut(self.frame, &pieces, pair.start()));
        cut.filter(|cut| !cut.is_empty()).unwrap_or(pieces)
    }

    /// All pairs, as the rules see them, with what the judge sees them in.
    pub(crate) fn each_pair(&self, mut each: impl FnMut(&View<'_>, &Pair<'_>)) {
        let Some(view) = &self.view else { return };
        for index in 0..self.reporting.len() {
            let pieces = self.by_rules(index, &[]);
            self.pairs(index, &pieces).iter().for_each(|pair| each(view, pair));
        }
    }

    /// What a cue says by the rules, where some of the frame's other sayings are known to be in it.
    fn by_rules(&self, index: usize, within: &[&Reporting]) -> Vec<Range<usize>> {
        let Some(own) = self.reporting.get(index) else { return Vec::new() };
        let borders = self.reporting.iter().enumerate().filter(|(at, other)| {
            *at != index && !within.iter().any(|within| within.cue.tokens == other.cue.tokens)
        });
        let others: Vec<Range<usize>> = borders.map(|(_, other)| other.tokens.clone()).collect();
        contents::pieces(self.frame, &own.cue, own.mention.as_ref(), &others, self.language)
    }

    /// A cue with each that follows it, other than those whose speaker it describes: "officials who asked to stay
    /// unnamed said".
    fn pairs(&self, index: usize, pieces: &[Range<usize>]) -> Vec<Pair<'_>> {
        let rest = self.reporting.get(index..).and_then(<[Reporting]>::split_first);
        let Some((outer, later)) = rest else { return Vec::new() };
        let apart = |(_, inner): &(usize, &Reporting)| inner.tokens.start > outer.cue.tokens.start;
        let pair = |(between, inner)| Pair { outer, inner, between, held: holds(pieces, inner) };
        later.iter().enumerate().filter(apart).map(pair).collect()
    }
}

fn holds(pieces: &[Range<usize>], inner: &Reporting) -> bool {
    pieces.iter().any(|piece| piece.contains(&inner.cue.tokens.start))
}

/// Words that only join what is said to what follows.
const JOINING: &[&str] = &["and", "but", "or", "while", "as", "though", "although", "yet", "so", "whereas"];

/// The parts of some pieces before a token, without what joins them to it.
fn cut(frame: &Frame<'_>, pieces: &[Range<usize>], at: usize) -> Vec<Range<usize>> {
    let before = |piece: &Range<usize>| {
        let mut end = piece.end.min(at);
        let joins =
            |end: usize| frame.tokens[end - 1].mark || JOINING.contains(&frame.word(end - 1).as_str());
        while end > piece.start && piece.end > at && joins(end) {
            end -= 1;
        }
        (end > piece.start).then_some(piece.start..end)
    };
    pieces.iter().filter_map(before).collect()
}
