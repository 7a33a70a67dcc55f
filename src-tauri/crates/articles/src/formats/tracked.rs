//! What word processors record beside a text: changes that somebody made to it, remarks in its margin.

use crate::prose::{Prose, beginning};
use crate::{BlockKind, Warning};

/// Changes told; of a text with more the rest is not.
const MOST_TOLD: usize = 20;

/// Whether words were put in or taken out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Change {
    /// They are in the text.
    Inserted,
    /// They are no longer.
    Deleted,
}

/// The words of a change, and whose it is.
#[derive(Debug, PartialEq)]
struct Changed {
    change: Change,
    author: String,
    words: String,
}

/// The changes of a text, in order.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    /// Those being read, innermost last.
    open: Vec<Changed>,
    read: Vec<Changed>,
    /// Whether unchanged words stand between the last change and the next.
    is_apart: bool,
}

impl Changes {
    /// A change begins.
    pub(crate) fn begin(&mut self, change: Change, author: Option<String>) {
        self.open.push(Changed { change, author: author.unwrap_or_default(), words: String::new() });
    }

    /// Names the author of the change being read.
    pub(crate) fn name(&mut self, author: &str) {
        if let Some(open) = self.open.last_mut() {
            author.clone_into(&mut open.author);
        }
    }

    /// Takes words that were changed, or that stand between changes.
    pub(crate) fn write(&mut self, words: &str) {
        match self.open.last_mut() {
            Some(open) => open.words.push_str(words),
            None => self.is_apart = true,
        }
    }

    /// The change being read ends. One of the same kind and author right after another goes on with it.
    pub(crate) fn end(&mut self) {
        let Some(changed) = self.open.pop() else { return };
        if changed.words.trim().is_empty() {
            return;
        }
        match self.read.last_mut() {
            Some(last)
                if !self.is_apart && last.change == changed.change && last.author == changed.author =>
            {
                last.words.push_str(&changed.words);
            }
            _ => self.read.push(changed),
        }
        self.is_apart = false;
    }

    /// The changes in words, for a person; none if there are none.
    pub(crate) fn warning(&self) -> Option<Warning> {
        let told = self.read.iter().take(MOST_TOLD).map(|changed| {
            let sign = match changed.change {
                Change::Inserted => '+',
                Change::Deleted => '\u{2212}',
            };
            let author = Some(changed.author.trim()).filter(|author| !author.is_empty());
            let author = author.map(|author| format!(" ({author})")).unwrap_or_default();
            format!("{sign} “{}”{author}", beginning(&changed.words))
        });
        let mut told = told.collect::<Vec<_>>().join(", ");
        if self.read.len() > MOST_TOLD {
            told.push('…');
        }
        (!told.is_empty()).then_some(Warning::TrackedChanges(told))
    }
}

/// A remark in the margin.
#[derive(Debug, Default)]
pub(crate) struct Remark {
    pub(crate) author: Option<String>,
    /// When it was written, as the file says it.
    pub(crate) date: Option<String>,
    /// The words of the text that it is about.
    pub(crate) about: Option<String>,
    /// Its paragraphs.
    pub(crate) words: Vec<String>,
}

impl Remark {
    /// Adds the remark to a text: "Ann Field, 2021-03-07, “two houses”: Is that so?"
    pub(crate) fn push_to(self, prose: &mut Prose) {
        let words = self.words.join("\n");
        if words.trim().is_empty() {
            return;
        }
        let day = self.date.as_deref().map(|date| date.get(..10).unwrap_or(date).to_owned());
        let about = self.about.map(|about| beginning(&about)).filter(|about| !about.is_empty());
        let head: Vec<String> =
            self.author.into_iter().chain(day).chain(about.map(|about| format!("“{about}”"))).collect();
        match head.is_empty() {
            true => prose.push(BlockKind::Comment, &words),
            false => prose.push(BlockKind::Comment, &format!("{}: {words}", head.join(", "))),
        }
    }
}
