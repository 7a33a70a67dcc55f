//! What is said that stands before its reporting words.

use std::ops::Range;

use super::Extent;
use crate::cues::Shape;
use crate::speakers;

impl Extent<'_> {
    /// What stands before the words that tell who judges it: "the plan that Ms. Reyes had criticized", "the plan was
    /// opposed by Ms. Reyes".
    pub(super) fn named_before(&self, reporting: &Range<usize>) -> Option<Range<usize>> {
        let last = reporting.start.checked_sub(1).filter(|_| self.language.code() == "en")?;
        match self.cue.shape {
            Shape::Passive => speakers::subject_before(self.frame, reporting.start, self.language),
            Shape::Finite => {
                let joins =
                    self.language.is_relative(self.frame.word(last)) || self.frame.word(last) == "than";
                let end = if joins { last } else { reporting.start };
                speakers::noun_phrase_before(self.frame, end, self.language)
            }
            _ => None,
        }
    }

    /// "The bridge is expected to open": the subject and what it is expected to do.
    pub(super) fn raised(&self, reporting: &Range<usize>) -> Vec<Range<usize>> {
        let subject = speakers::subject_before(self.frame, reporting.start, self.language);
        let subject = subject.filter(|subject| self.frame.word(subject.start) != "it");
        subject.into_iter().chain(self.forward(reporting.end)).collect()
    }

    /// "The bridge, as the mayor said, is closed": all but the aside; also "Como dijo Reyes, el puente está cerrado".
    pub(super) fn as_told(&self, reporting: &Range<usize>) -> Option<Vec<Range<usize>>> {
        let opens = |at: &usize| self.language.opens_source(self.frame.word(*at));
        let aside = reporting.start.checked_sub(1).filter(opens)?;
        if aside == 0 && self.language.is_romance() && self.frame.is_mark(reporting.end, &[",", ":"]) {
            let told = reporting.end + 1..self.clause_end(reporting.end + 1);
            return Some(std::iter::once(told).collect());
        }
        let comma = aside.checked_sub(1).filter(|at| self.frame.is_mark(*at, &[","]))?;
        let before = self.clause_start(comma)..comma;
        if self.frame.is_mark(reporting.end, &[","]) {
            return Some(vec![before, reporting.end + 1..self.clause_end(reporting.end + 1)]);
        }
        self.ends(reporting.end).then(|| vec![before])
    }
}
