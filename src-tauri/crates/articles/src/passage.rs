//! A span of an article's text that is found again after better extraction.

use std::ops::Range;

use serde::{Deserialize, Serialize};

/// Characters kept on each side of a passage to tell it from its likes.
const CONTEXT: usize = 32;

/// A span of an article's text, as the W3C Web Annotation model's TextPositionSelector and
/// TextQuoteSelector.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Passage {
    /// UTF-8 byte range in the article's text.
    pub range: Range<usize>,
    /// The words themselves.
    pub exact: String,
    /// Up to 32 characters before them.
    pub prefix: String,
    /// Up to 32 characters after them.
    pub suffix: String,
}

/// What became of a passage in another version of its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reanchored {
    /// The same words at the same place.
    Exact(Passage),
    /// The same words between the same words: only what stands farther before them is longer or shorter.
    Shifted(Passage),
    /// The same words between other ones: a person confirms.
    Moved(Passage),
    /// The words are gone, or stand in several places that look alike; the quotation is kept.
    Orphaned,
}

impl Reanchored {
    /// The passage, if its words were found.
    pub fn found(self) -> Option<Passage> {
        match self {
            Self::Exact(found) | Self::Shifted(found) | Self::Moved(found) => Some(found),
            Self::Orphaned => None,
        }
    }
}

impl Passage {
    /// Takes a byte range of a text; `None` where it is not on character borders or out of range.
    pub fn of(text: &str, range: Range<usize>) -> Option<Self> {
        let exact = text.get(range.clone())?.to_owned();
        let before: Vec<char> = text.get(..range.start)?.chars().rev().take(CONTEXT).collect();
        let suffix = text.get(range.end..)?.chars().take(CONTEXT).collect();
        Some(Self { range, exact, prefix: before.into_iter().rev().collect(), suffix })
    }

    /// Finds the passage in another version of its text.
    ///
    /// Characters that no one sees count for nothing, and any space for any other. Words that occur once are found
    /// wherever they went. Of several occurrences one is taken only if it alone has the same words before *and* after
    /// it: a look-alike is never taken silently.
    pub fn reanchor(&self, text: &str) -> Reanchored {
        let seen = Seen::of(text);
        let exact = Seen::of(&self.exact).text;
        let found: Vec<Passage> =
            seen.find(&exact).take(MOST_OCCURRENCES).filter_map(|range| Self::of(text, range)).collect();
        if let Some(same) =
            found.iter().find(|passage| passage.range == self.range && self.is_surrounded_alike(passage))
        {
            return Reanchored::Exact(same.clone());
        }
        let alike: Vec<&Passage> = found.iter().filter(|passage| self.is_surrounded_alike(passage)).collect();
        match (found.as_slice(), alike.as_slice()) {
            (_, [only]) => Reanchored::Shifted((*only).clone()),
            ([only], []) if self.is_telling() => Reanchored::Moved(only.clone()),
            _ => Reanchored::Orphaned,
        }
    }

    /// Whether the words before and after are the same, as far as 16 characters tell.
    fn is_surrounded_alike(&self, other: &Self) -> bool {
        let tells = |c: &char| !c.is_whitespace() && !is_unseen(*c);
        let before = |passage: &Self| passage.prefix.chars().rev().filter(tells).take(16).collect::<String>();
        let after = |passage: &Self| passage.suffix.chars().filter(tells).take(16).collect::<String>();
        before(self) == before(other) && after(self) == after(other)
    }

    /// Whether the words are many enough that one occurrence is no accident.
    fn is_telling(&self) -> bool {
        self.exact.chars().count() >= 16
    }
}

/// Where the words at a range of a text stand in another version of it; `None` where they are gone or look alike.
pub fn found_again(before: &str, range: &Range<usize>, after: &str) -> Option<Range<usize>> {
    if before == after {
        return Some(range.clone());
    }
    let found = Passage::of(before, range.clone())?.reanchor(after).found();
    found.map(|found| found.range)
}

/// A text as a reader sees it: without what has no width, each space a plain one.
struct Seen {
    text: String,
    /// For each byte of it, the byte range in the original of the character it stands for.
    places: Vec<Range<usize>>,
}

impl Seen {
    fn of(original: &str) -> Self {
        let mut seen = Self { text: String::with_capacity(original.len()), places: Vec::new() };
        for (at, c) in original.char_indices().filter(|(_, c)| !is_unseen(*c)) {
            seen.text.push(if c.is_whitespace() { ' ' } else { c });
            seen.places.resize(seen.text.len(), at..at + c.len_utf8());
        }
        seen
    }

    /// Where words that are seen stand, as byte ranges in the original.
    fn find(&self, words: &str) -> impl Iterator<Item = Range<usize>> {
        let last = words.len().checked_sub(1);
        let starts = self.text.match_indices(words).map(|(at, _)| at);
        starts.filter_map(move |at| Some(self.places.get(at)?.start..self.places.get(at + last?)?.end))
    }
}

/// Whether a character has no width: soft hyphens, joiners, marks of direction.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

/// Occurrences looked at; words that stand in a text more often than this identify nothing.
const MOST_OCCURRENCES: usize = 1000;

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TEXT: &str = "The fire began on Wednesday. Police said the gate was open. It was out by dawn.";

    fn passage(words: &str) -> Passage {
        let start = TEXT.find(words).unwrap();
        Passage::of(TEXT, start..start + words.len()).unwrap()
    }

    #[test]
    fn stays_where_nothing_changed() {
        let passage = passage("the gate was open");
        assert_eq!(passage.reanchor(TEXT), Reanchored::Exact(passage.clone()));
    }

    #[test]
    fn shifts_with_the_words_around_it() {
        let passage = passage("the gate was open");
        let longer = format!("By Ana Reis\n\n{TEXT}");
        let Reanchored::Shifted(moved) = passage.reanchor(&longer) else { panic!("not found") };
        assert_eq!(&longer[moved.range.clone()], "the gate was open");
        assert_eq!(moved.range.start, passage.range.start + 13);
    }

    #[test]
    fn is_found_whether_or_not_a_text_keeps_what_no_one_sees() {
        let written = "The fire began on Wednes\u{ad}day. Police\u{a0}said the gate was\u{200b} open. It was out by dawn.";
        let passage = passage("Police said the gate was open");
        let Reanchored::Shifted(moved) = passage.reanchor(written) else { panic!("not found") };
        assert_eq!(moved.exact, "Police\u{a0}said the gate was\u{200b} open");
        let Reanchored::Shifted(back) = moved.reanchor(TEXT) else { panic!("not found") };
        assert_eq!(back, passage);
    }

    #[test]
    fn passages_of_a_page_are_found_again_in_its_next_version() {
        let page = |correction: &str, gate: &str| {
            let html = format!(
                "<!doctype html><title>Fire</title><article><h1>Fire</h1><p>The fire began on Wednesday, and it took the \
                 whole of the eastern quay before midnight.</p>{correction}<p>{gate}</p><p>It was out by dawn, the mayor \
                 of Lys said when she came to the quay.</p></article>"
            );
            crate::read(&crate::Source::new("fire.html", html.into_bytes())).unwrap().text
        };
        let first =
            page("", "Police said that the gate had been open since Tuesday evening, and nobody knew why.");
        let next = page(
            "<p>An earlier version of this article named another quay, which was not touched by the fire.</p>",
            "Police said that the gate had been closed all the time, and that everybody knew it.",
        );
        let again = |words: &str| {
            let start = first.find(words).unwrap();
            Passage::of(&first, start..start + words.len()).unwrap().reanchor(&next)
        };
        assert!(matches!(again("The fire began on Wednesday"), Reanchored::Exact(_)));
        let Reanchored::Moved(moved) = again("It was out by dawn, the mayor of Lys said") else {
            panic!("lost")
        };
        assert_eq!(&next[moved.range], "It was out by dawn, the mayor of Lys said");
        assert_eq!(again("the gate had been open since Tuesday evening"), Reanchored::Orphaned);
    }

    #[test]
    fn is_orphaned_when_its_words_are_gone() {
        assert_eq!(passage("the gate was open").reanchor("Police said nothing."), Reanchored::Orphaned);
    }

    #[test]
    fn never_takes_a_look_alike() {
        let text = "A. The gate was open. B. The gate was open. C.";
        let first = Passage::of(text, 3..20).unwrap();
        assert_eq!(&first.exact, "The gate was open");
        assert_eq!(first.reanchor("X. The gate was open. Y. The gate was open. Z."), Reanchored::Orphaned);
        // At the old offset now stands the other occurrence.
        assert_eq!(
            first.reanchor("B. The gate was open. C."),
            Reanchored::Moved(Passage::of("B. The gate was open. C.", 3..20).unwrap())
        );
        assert_eq!(passage("dawn").reanchor("At dawn nothing stirred."), Reanchored::Orphaned);
    }

    #[test]
    fn tells_occurrences_apart_by_their_surroundings() {
        let text = "On Monday it rained in Lys. On Monday it snowed in Bergen.";
        let second = Passage::of(text, 28..37).unwrap();
        let Reanchored::Shifted(moved) = second.reanchor(&format!("New. {text}")) else {
            panic!("not found")
        };
        assert_eq!(moved.range, 33..42);
    }

    proptest! {
        #[test]
        fn is_found_in_its_own_text(text in "\\PC{1,80}", start in 0usize..80, length in 1usize..20) {
            if let Some(passage) = Passage::of(&text, start..start + length) {
                prop_assert_eq!(passage.reanchor(&text), Reanchored::Exact(passage.clone()));
            }
        }

        #[test]
        fn what_is_found_has_the_same_words(text in "[ab .]{1,60}", other in "[ab .]{0,60}", start in 0usize..60, length in 1usize..10) {
            if let Some(passage) = Passage::of(&text, start..start + length)
                && let Some(found) = passage.reanchor(&other).found() {
                    prop_assert_eq!(&other[found.range], passage.exact.as_str());
                }
        }
    }
}
