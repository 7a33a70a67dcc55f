//! What two versions of a text have in common, and what only one of them has.

use std::time::Duration;

use serde::{Deserialize, Serialize};
use similar::{ChangeTag, TextDiff};

/// A part of two texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// Whether both have it.
    pub kind: DifferenceKind,
    /// The words.
    pub words: String,
}

/// Which of two texts has a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DifferenceKind {
    /// Both.
    Same,
    /// Only the earlier one.
    Removed,
    /// Only the later one.
    Added,
}

/// How long the fewest differences are looked for; texts with little in common are then told in larger parts.
const DEADLINE: Duration = Duration::from_millis(500);

/// Compares two texts word by word.
pub fn differences(before: &str, after: &str) -> Vec<Difference> {
    let compared = TextDiff::configure().timeout(DEADLINE).diff_words(before, after);
    let mut found: Vec<Difference> = Vec::new();
    let mut changed = Changed::default();
    let mut space = String::new();
    for change in compared.iter_all_changes() {
        let words = change.value();
        match change.tag() {
            // Space between two changes belongs to both, so that what changed in a row is told as one.
            ChangeTag::Equal if !changed.is_empty() && words.trim().is_empty() => space.push_str(words),
            ChangeTag::Equal => {
                changed.tell(&mut found);
                push(&mut found, DifferenceKind::Same, &std::mem::take(&mut space));
                push(&mut found, DifferenceKind::Same, words);
            }
            ChangeTag::Delete => changed.go_on(&mut space).removed.push_str(words),
            ChangeTag::Insert => changed.go_on(&mut space).added.push_str(words),
        }
    }
    changed.tell(&mut found);
    push(&mut found, DifferenceKind::Same, &space);
    found
}

/// Words that changed in a row.
#[derive(Default)]
struct Changed {
    removed: String,
    added: String,
}

impl Changed {
    fn is_empty(&self) -> bool {
        self.removed.is_empty() && self.added.is_empty()
    }

    /// Takes the space after the last change in, as another follows.
    fn go_on(&mut self, space: &mut String) -> &mut Self {
        self.removed.push_str(space);
        self.added.push_str(space);
        space.clear();
        self
    }

    fn tell(&mut self, found: &mut Vec<Difference>) {
        push(found, DifferenceKind::Removed, &std::mem::take(&mut self.removed));
        push(found, DifferenceKind::Added, &std::mem::take(&mut self.added));
    }
}

fn push(found: &mut Vec<Difference>, kind: DifferenceKind, words: &str) {
    match found.last_mut() {
        _ if words.is_empty() => {}
        Some(last) if last.kind == kind => last.words.push_str(words),
        _ => found.push(Difference { kind, words: words.to_owned() }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(before: &str, after: &str, expected: &str) {
        let told = differences(before, after).into_iter().map(|difference| match difference.kind {
            DifferenceKind::Same => difference.words,
            DifferenceKind::Removed => format!("[-{}-]", difference.words),
            DifferenceKind::Added => format!("[+{}+]", difference.words),
        });
        assert_eq!(told.collect::<String>(), expected);
    }

    #[test]
    fn tells_what_was_taken_out_and_put_in() {
        check("The quay was closed.", "The quay was closed.", "The quay was closed.");
        check(
            "The quay was closed on Monday.",
            "The quay was open on Monday.",
            "The quay was [-closed-][+open+] on Monday.",
        );
        check("It burned all night.", "It burned for two days.", "It burned [-all night.-][+for two days.+]");
        check("Fire.", "Fire.\n\nIt was out by dawn.", "Fire.[+\n\nIt was out by dawn.+]");
    }

    proptest! {
        #[test]
        fn both_texts_are_told_whole(before in "[ab .\n]{0,60}", after in "[ab .\n]{0,60}") {
            let found = differences(&before, &after);
            let of = |other| found.iter().filter(|part| part.kind != other).map(|part| part.words.as_str()).collect::<String>();
            prop_assert_eq!(of(DifferenceKind::Added), before);
            prop_assert_eq!(of(DifferenceKind::Removed), after);
        }
    }
}
