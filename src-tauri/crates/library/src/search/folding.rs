//! Letters as they are searched: those written in several ways are one, and characters of scripts
//! without spaces stand apart, so that a phrase of them finds any part of a text.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// A text as it is indexed.
pub(crate) fn searchable(text: String) -> String {
    if text.is_ascii() {
        return text;
    }
    let mut folded = String::with_capacity(text.len() + text.len() / 4);
    for character in text.chars() {
        if is_unspaced(character) {
            folded.extend([' ', character, ' ']);
        } else {
            folded.extend(fold_letter(character));
        }
    }
    folded
}

/// The words of a text as the index knows them, in lower case and without marks.
pub(crate) fn words(text: &str) -> impl Iterator<Item = String> {
    let plain: String = searchable(text.to_owned()).chars().flat_map(plain).collect();
    let words: Vec<String> = plain
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.into_iter()
}

/// A character in lower case, without its marks.
pub(super) fn plain(character: char) -> impl Iterator<Item = char> {
    character.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase)
}

/// A letter of Arabic script as Persian writes it; nothing for characters that only shape words.
pub(super) fn fold_letter(character: char) -> Option<char> {
    match character {
        'ي' | 'ى' => Some('ی'),
        'ك' => Some('ک'),
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ة' => Some('ه'),
        // tatweel, soft hyphen, and what has no width: spaces, joiners, marks of direction
        '\u{0640}' | '\u{00ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => None,
        other => Some(other),
    }
}

/// Whether a character is of a script that is written without spaces between words.
pub(super) fn is_unspaced(character: char) -> bool {
    matches!(u32::from(character),
        0x0E00..=0x0EFF     // Thai, Lao
        | 0x1000..=0x109F   // Myanmar
        | 0x1780..=0x17FF   // Khmer
        | 0x3040..=0x30FF   // Hiragana, Katakana
        | 0x31F0..=0x31FF
        | 0x3400..=0x4DBF   // CJK
        | 0x4E00..=0x9FFF
        | 0xF900..=0xFAFF
        | 0xFF66..=0xFF9D   // half-width Katakana
        | 0x20000..=0x3FFFF)
}
