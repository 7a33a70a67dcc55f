//! What letters and signs stand for, where a page says that they are painted as others (ISO 32000-1, 14.9.4): emoji,
//! letters of scripts whose forms have no characters of their own.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

use regex::bytes::Regex;

use super::pages::folded;

/// What some of a page's letters stand for.
#[derive(Debug)]
pub(crate) struct Actual {
    /// Which letters; where it is empty, the sign stands behind the letter before.
    pub(crate) letters: Range<usize>,
    /// Whether a space is before it.
    pub(crate) is_apart: bool,
    pub(crate) words: String,
}

static TOLD: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?-u)/[^\s/<>()\[\]]+\s*<<[^<>]*/ActualText\s*(<[0-9A-Fa-f\s]*>|\((?:[^()\\]|\\.)*\))[^<>]*>>\s*BDC").ok()
});

/// The tag of what is marked so in the content of a page.
pub(crate) const TAG: &[u8] = b"ActualText";

/// The content of a page with what letters stand for as the operand, behind that tag, of what marks them: dictionaries
/// are not handed on.
pub(crate) fn marked(content: &[u8]) -> Cow<'_, [u8]> {
    match TOLD.as_ref() {
        Some(told) => told.replace_all(content, &b"/ActualText $1 BDC"[..]),
        None => Cow::Borrowed(content),
    }
}

/// The words of such an operand: UTF-16 with its mark, or bytes.
pub(crate) fn words(bytes: &[u8]) -> String {
    match bytes.strip_prefix(b"\xfe\xff") {
        Some(units) => {
            let units = units.chunks_exact(2).map(|unit| u16::from_be_bytes([unit[0], unit[1]]));
            char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{fffd}')).collect()
        }
        None => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

/// The first sign that is more than a mark in a sentence or a hyphen: arrows, symbols, emoji, letters behind them.
const FIRST_SIGN: char = '\u{2190}';

/// Bytes of the letters of the fullest page that is looked at.
const MOST_LETTERS: usize = 100_000;

/// Words with what their letters stand for, `letters` being all of the page's.
pub(crate) fn restored(words: String, letters: &str, all: &[Actual]) -> String {
    if all.is_empty() || letters.len() > MOST_LETTERS {
        return words;
    }
    let own: String = folded(&words).collect();
    let Some(start) = letters.find(&own).filter(|_| !own.is_empty()) else { return words };
    let start = letters[..start].chars().count();
    // Where each letter ends in the words.
    let mut ends = Vec::new();
    for (at, c) in words.char_indices() {
        ends.extend(folded(c.encode_utf8(&mut [0; 4])).map(|_| at..at + c.len_utf8()));
    }
    let mut restored = words.clone();
    for one in all.iter().rev() {
        let Some(from) = one.letters.start.checked_sub(start) else { continue };
        let to = from + one.letters.len();
        if one.letters.is_empty() {
            let before = from.checked_sub(1).and_then(|last| ends.get(last));
            if let Some(before) = before.filter(|_| one.words.contains(|c| c >= FIRST_SIGN)) {
                restored
                    .insert_str(before.end, &format!("{}{}", if one.is_apart { " " } else { "" }, one.words));
            }
        } else if let Some([first, ..]) = ends.get(from..to)
            && let Some(last) = ends.get(to - 1)
            && !folded(&words[first.start..last.end]).eq(folded(&one.words))
        {
            restored.replace_range(first.start..last.end, &one.words);
        }
    }
    restored
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_give_way_to_what_they_stand_for() {
        let one = |letters, is_apart, words: &str| Actual { letters, is_apart, words: words.to_owned() };
        let all = [
            one(7..8, true, "\u{1f1f3}\u{1f1f4}"),
            one(11..11, true, "\u{2693}"),
            one(11..11, true, "\u{ad}"),
        ];
        let restored = |words: &str| super::restored(words.to_owned(), "aharborxlysthequay", &all);
        assert_eq!(restored("Harbor X, Lys: the quay"), "Harbor \u{1f1f3}\u{1f1f4}, Lys \u{2693}: the quay");
        assert_eq!(restored("the quay"), "the quay");
    }

    #[test]
    fn what_is_meant_becomes_an_operand() {
        let content = b"/Span<</ActualText <FEFF2693> >> BDC (a) Tj EMC /P <</MCID 0>> BDC";
        assert_eq!(&*marked(content), &b"/ActualText <FEFF2693> BDC (a) Tj EMC /P <</MCID 0>> BDC"[..]);
        assert_eq!(words(b"\xfe\xff\x26\x93"), "\u{2693}");
    }
}
