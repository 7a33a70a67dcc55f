//! Bytes to text: byte order marks, what a page declares, and a guess where both fail.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// A text read from bytes.
#[derive(Debug, PartialEq)]
pub(crate) struct Decoded {
    /// The text, without byte order mark.
    pub(crate) text: String,
    /// Whether some bytes could not be read; U+FFFD stands in their place.
    pub(crate) damaged: bool,
}

/// Reads plain text.
pub(crate) fn decode(bytes: &[u8]) -> Decoded {
    decode_declared(bytes, None)
}

/// Reads a page, which may declare its encoding in a `meta` element near its start.
pub(crate) fn decode_html(bytes: &[u8]) -> Decoded {
    decode_declared(bytes, declared(bytes))
}

/// Whether a text is in UTF-16, as its mark or its zeros tell.
pub(crate) fn is_utf16(bytes: &[u8]) -> bool {
    marked(bytes).or_else(|| unmarked_utf16(bytes)).is_some_and(|encoding| encoding != UTF_8)
}

/// Reads the first bytes of a file well enough to tell its format.
pub(crate) fn head(bytes: &[u8]) -> String {
    match marked(bytes).or_else(|| unmarked_utf16(bytes)) {
        Some(encoding) => encoding.decode(bytes).0.into_owned(),
        None => String::from_utf8_lossy(bytes).into_owned(),
    }
}

fn decode_declared(bytes: &[u8], declared: Option<&'static Encoding>) -> Decoded {
    let encoding = marked(bytes).or_else(|| unmarked_utf16(bytes)).unwrap_or_else(|| choose(bytes, declared));
    let (text, _, damaged) = encoding.decode(bytes);
    Decoded { text: text.into_owned(), damaged }
}

fn marked(bytes: &[u8]) -> Option<&'static Encoding> {
    Encoding::for_bom(bytes).map(|(encoding, _)| encoding)
}

/// Tells UTF-16 without a mark by its zeros: text with ASCII in it has every other byte zero, and text of other
/// scripts has spaces and ends of lines.
fn unmarked_utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let units = head.len() / 2;
    let is_it = |zeros: usize, others: usize, encoding| {
        let is_latin = zeros * 3 > units && others * 20 < units;
        is_latin || (zeros > others && is_text(head, encoding))
    };
    match units >= 4 {
        true if is_it(odd, even, UTF_16LE) => Some(UTF_16LE),
        true if is_it(even, odd, UTF_16BE) => Some(UTF_16BE),
        _ => None,
    }
}

/// Whether bytes read in an encoding are letters, figures, marks and space alone; a character may be cut off at
/// the end.
fn is_text(bytes: &[u8], encoding: &'static Encoding) -> bool {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let text = text.trim_end_matches('\u{fffd}');
    let is_usual = |c: char| {
        c.is_alphanumeric()
            || matches!(c, '\t' | '\n' | '\r' | ' '..='~' | '\u{a0}'..='\u{bf}')
            || matches!(c, '\u{2010}'..='\u{206f}' | '\u{3000}'..='\u{303f}' | '\u{ff00}'..='\u{ffef}')
            || matches!(c, '\u{60c}' | '\u{61b}' | '\u{61f}' | '\u{64b}'..='\u{652}')
    };
    text.chars().all(is_usual)
}

/// Valid UTF-8 is UTF-8 whatever a page declares; otherwise its word counts as long as it can be true.
fn choose(bytes: &[u8], declared: Option<&'static Encoding>) -> &'static Encoding {
    let escapes = declared == Some(ISO_2022_JP) && bytes.contains(&0x1b);
    if !escapes && std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    if is_mostly_utf8(bytes) {
        return UTF_8;
    }
    let is_possible = |encoding: &&'static Encoding| {
        *encoding != UTF_8
            && !encoding.decode_without_bom_handling(bytes).1
            && !(*encoding == WINDOWS_1252 && is_of_another_script(bytes))
    };
    declared.filter(is_possible).unwrap_or_else(|| guess(bytes))
}

/// Whether a text that is said to be in Latin letters with a few accents is not: there are few words with several
/// such letters in a row, and any bytes can be read so.
fn is_of_another_script(bytes: &[u8]) -> bool {
    const ROW: usize = 4;
    let rows = bytes.split(u8::is_ascii).map(<[u8]>::len).filter(|length| *length > 0);
    let (mut long, mut short) = (0, 0);
    for row in rows {
        match row >= ROW {
            true => long += 1,
            false => short += 1,
        }
    }
    long > 4 && long > short
}

/// Whether a text is UTF-8 with some damage: other encodings hardly ever make valid sequences by chance.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    good > bad || (good == 0 && bad > 0 && is_cut_at_end(bytes))
}

/// Whether the only damage is a sequence cut off at the end of the file.
fn is_cut_at_end(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_err_and(|error| error.error_len().is_none())
}

fn guess(bytes: &[u8]) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    detector.guess(None, Utf8Detection::Deny)
}

/// Finds the encoding that a page declares in its first 4,096 bytes.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4096)]).to_ascii_lowercase();
    let labels = head.match_indices("charset").map(|(at, word)| &head[at + word.len()..]);
    let prologue = head.match_indices("encoding").map(|(at, word)| &head[at + word.len()..]);
    let label = |rest: &str| {
        let value = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
        let end =
            value.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).unwrap_or(value.len());
        Encoding::for_label(&value.as_bytes()[..end])
    };
    let known = labels.chain(prologue).find_map(label)?;
    // A page that could be read this far is not in UTF-16 (HTML Standard, 13.2.3.2).
    (known != REPLACEMENT && known != UTF_16LE && known != UTF_16BE).then_some(known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_html(bytes: &[u8], expected: &str) {
        let decoded = decode_html(bytes);
        assert!(!decoded.damaged, "{decoded:?}");
        assert_eq!(decoded.text, expected);
    }

    #[test]
    fn reads_what_a_page_declares() {
        check_html(
            b"<meta charset=windows-1251>\xcf\xf0\xe8\xe2\xe5\xf2",
            "<meta charset=windows-1251>Привет",
        );
        check_html(b"<meta charset='shift_jis'>\x93\xfa\x96{", "<meta charset='shift_jis'>日本");
    }

    #[test]
    fn reads_utf8_that_is_declared_as_something_else() {
        check_html("<meta charset=iso-8859-1>“früh”".as_bytes(), "<meta charset=iso-8859-1>“früh”");
    }

    #[test]
    fn guesses_where_the_declaration_is_a_lie() {
        check_html(
            b"<meta charset=utf-8>Le 3 f\xe9vrier, \xe0 Gen\xe8ve",
            "<meta charset=utf-8>Le 3 février, à Genève",
        );
    }

    #[test]
    fn reads_utf16_with_and_without_a_mark() {
        let le: Vec<u8> = "\u{feff}Früh".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = "Früh im Jahr".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&le).text, "Früh");
        assert_eq!(decode(&be).text, "Früh im Jahr");
    }

    #[test]
    fn reads_utf16_of_other_scripts_without_a_mark_by_its_spaces() {
        for text in ["Порт закрыли в понедельник, «навсегда».", "港口于2019年3月4日关闭。\n火灾在夜间开始。"]
        {
            let le: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let be: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!((decode(&le).text.as_str(), decode(&be).text.as_str()), (text, text));
        }
        assert!(!is_utf16(&[1, 0, 2, 7, 3, 8, 4, 9, 200, 220, 1, 7, 9, 9, 5, 5]));
    }

    #[test]
    fn does_not_believe_that_arabic_is_in_latin_letters() {
        let text = "<meta charset=iso-8859-1>أغلقت السلطات الميناء يوم الاثنين بعد الحريق الكبير وعاد السكان صباح الأربعاء";
        let bytes = encoding_rs::WINDOWS_1256.encode(text).0;
        check_html(&bytes, text);
    }

    #[test]
    fn says_when_characters_are_lost() {
        let decoded = decode(
            "Ein längerer Text über Öl, früh \u{fffd}"
                .replace('\u{fffd}', "")
                .into_bytes()
                .iter()
                .copied()
                .chain([0xff, b'x'])
                .collect::<Vec<_>>()
                .as_slice(),
        );
        assert!(decoded.damaged);
        assert!(decoded.text.starts_with("Ein längerer"));
        assert_eq!(
            decode(b"3 May 2021 caf\xc3"),
            Decoded { text: "3 May 2021 caf\u{fffd}".to_owned(), damaged: true }
        );
    }

    #[test]
    fn never_reads_utf7() {
        assert!(decode_html(b"<meta charset=utf-7>+ADw-script+AD4-").text.contains("+ADw-script"));
    }
}
