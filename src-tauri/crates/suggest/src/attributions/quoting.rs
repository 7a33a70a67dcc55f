//! Who passes on what another said: "the Post quoted a witness as saying", "Reyes was quoted by the Post as saying".

use std::ops::Range;

use super::{Attribution, attribution};
use crate::cues::{Cue, Shape};
use crate::languages::{CueKind, Language};
use crate::prose::{Frame, Prose};
use crate::speakers;

/// Farthest that "as saying" may stand from the verb that quotes, in tokens.
const FARTHEST_SAYING: usize = 14;

/// The cue of what is passed on.
const AS_SAYING: &str = "as saying";

/// Words that pass on somebody's words, as tokens of a frame.
struct Quoting {
    /// The verb: "quoted".
    verb: usize,
    /// "as saying".
    saying: usize,
    /// Who said them first.
    said_by: Range<usize>,
    /// Who passes them on.
    passed_by: Range<usize>,
}

/// Puts two sayings of the same words, of who said them first and of who passes them on, in the place of what else was
/// made of the words that tell so.
pub(super) fn pass_on(frame: &Frame<'_>, found: &mut Vec<Attribution>, language: &Language) {
    let Some(quoting) = Quoting::find(frame, language) else { return };
    let Some(content) = quoting.content(frame, language) else { return };
    let Some(reporting) = frame.bytes(quoting.verb..quoting.saying + 2) else { return };
    found.retain(|one| {
        one.cue.as_ref().is_none_or(|cue| cue.end <= reporting.start || reporting.end <= cue.start)
    });
    let says = |tokens: Range<usize>, speaker: Range<usize>, content: Range<usize>| {
        let cue = Cue { tokens, kind: CueKind::Says, shape: Shape::Finite };
        attribution(frame, &cue, Some(speaker), &[content])
    };
    let around = quoting.around(&content);
    found.extend(says(quoting.saying..quoting.saying + 2, quoting.said_by, content));
    found.extend(says(quoting.verb..quoting.verb + 1, quoting.passed_by, around));
}

/// The saying that another passes on, if there is one: that of the witness in "the Post quoted a witness as saying".
pub(crate) fn passed_on<'a>(near: &[&'a Attribution], prose: &Prose<'_>) -> Option<&'a Attribution> {
    let says = |cue: &Range<usize>| prose.text.get(cue.clone()) == Some(AS_SAYING);
    near.iter().find(|one| one.cue.as_ref().is_some_and(says)).copied()
}

impl Quoting {
    fn find(frame: &Frame<'_>, language: &Language) -> Option<Self> {
        let says = |at: &usize| frame.word(*at) == "as" && frame.word(at + 1) == "saying";
        let saying = (1..frame.tokens.len()).find(says).filter(|_| language.code() == "en")?;
        let quotes = |at: &usize| {
            matches!(frame.word(*at).as_str(), "quoted" | "quotes" | "quoting" | "cited" | "cites" | "citing")
        };
        let verb = (0..saying).rev().take(FARTHEST_SAYING).find(quotes).filter(|verb| verb + 1 < saying)?;
        let helped = (0..verb).rev().take_while(|at| frame.is_auxiliary(*at, language)).count();
        let subject = speakers::subject_before(frame, verb - helped, language)?;
        let by = (verb + 1..saying).find(|at| frame.word(*at) == "by").filter(|_| helped > 0);
        let (said_by, passed_by) = match by {
            Some(by) => (subject, by + 1..saying),
            None if helped > 0 => return None,
            None => (verb + 1..saying, subject),
        };
        (!said_by.is_empty() && !passed_by.is_empty()).then_some(Self { verb, saying, said_by, passed_by })
    }

    /// What the one says who passes it on: the words with who said them.
    fn around(&self, content: &Range<usize>) -> Range<usize> {
        let named = if self.said_by.start > self.verb { self.said_by.start } else { self.saying };
        if content.start > self.saying { named..content.end } else { content.clone() }
    }

    /// What is passed on: what follows, else what stands before.
    fn content(&self, frame: &Frame<'_>, language: &Language) -> Option<Range<usize>> {
        let marks = |range: Range<usize>| range.rev().take_while(|at| frame.tokens[*at].mark).count();
        let opens = |at: &usize| frame.is_mark(*at, &[",", ":"]) || language.is_that(frame.word(*at));
        let last = frame.tokens.len() - marks(0..frame.tokens.len());
        let adjunct =
            |at: &usize| language.is_preposition(frame.word(*at)) || language.is_time(frame.word(*at));
        let first = (self.saying + 2..last).find(|at| !opens(at)).filter(|first| !adjunct(first));
        let start = self.said_by.start.min(self.passed_by.start);
        let before = || Some(0..start - marks(0..start)).filter(|before| !before.is_empty());
        first.map(|first| first..last).or_else(before)
    }
}
