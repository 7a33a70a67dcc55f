//! Words that a source holds and does not show.

use crate::Warning;
use crate::prose::beginning;

/// Parts told; of a source with more the rest is not.
const MOST_TOLD: usize = 20;

/// Words that are left out of a text because no reader of the source sees them.
#[derive(Debug, Default)]
pub(crate) struct Unseen {
    parts: Vec<String>,
    is_apart: bool,
}

impl Unseen {
    /// Takes hidden words, which go on with those before unless something stood between them.
    pub(crate) fn write(&mut self, words: &str) {
        match self.parts.last_mut() {
            Some(last) if !self.is_apart => last.push_str(words),
            _ => self.parts.push(words.to_owned()),
        }
        self.is_apart = false;
    }

    /// Something else stands here.
    pub(crate) fn part(&mut self) {
        self.is_apart = true;
    }

    /// Tells what was left out; none if nothing was.
    pub(crate) fn warning(&self) -> Option<Warning> {
        let told = self.parts.iter().filter(|words| words.contains(char::is_alphabetic));
        let mut told = told.map(|words| format!("“{}”", beginning(words)));
        let mut words: Vec<String> = told.by_ref().take(MOST_TOLD).collect();
        words.extend(told.next().map(|_| "…".to_owned()));
        (!words.is_empty()).then(|| Warning::HiddenWords(words.join(", ")))
    }
}
