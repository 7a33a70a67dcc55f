//! What the judges are trained on: cases with what is noted about them, for `examples/train`.

use std::ops::Range;

use crate::Reading;
use crate::attributions::nesting::Sayings;
use crate::cues::{self, View};
use crate::judge::Written;
use crate::prose::Prose;

/// A case to be judged.
#[derive(Debug, Clone)]
pub struct Case {
    /// UTF-8 byte range.
    pub range: Range<usize>,
    /// The range of the cue that it may stand in what is said by.
    pub outer: Option<Range<usize>>,
    /// What is noted about it.
    pub notes: Vec<String>,
    /// Whether the rules alone would say yes.
    pub rules: bool,
}

/// What may be a cue in a text.
pub fn cue_cases(reading: &Reading<'_>) -> Vec<Case> {
    let prose = Prose::new(reading.text, reading.language);
    let mut cases = Vec::new();
    for frame in prose.frames() {
        let view = View::new(&frame, prose.language);
        for proposal in cues::proposals(&frame, prose.language) {
            let mut written = Written::default();
            cues::evidence(&view, &proposal, &mut written);
            let range = frame.bytes(proposal.cue.tokens.clone());
            let rules = proposal.doubt.is_none();
            cases.extend(range.map(|range| Case { range, outer: None, notes: written.0, rules }));
        }
    }
    cases
}

/// Which cue of a text may stand in what another says.
pub fn nesting_cases(reading: &Reading<'_>) -> Vec<Case> {
    let prose = Prose::new(reading.text, reading.language);
    let mut cases = Vec::new();
    for frame in prose.frames() {
        Sayings::new(&frame, prose.language).each_pair(|view, pair| {
            let mut written = Written::default();
            pair.evidence(view, &mut written);
            let outer = frame.bytes(pair.outer.cue.tokens.clone());
            let range = frame.bytes(pair.inner.cue.tokens.clone());
            cases.extend(range.map(|range| Case { range, outer, notes: written.0, rules: pair.held }));
        });
    }
    cases
}
