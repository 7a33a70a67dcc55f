//! What stands between quotation marks, nested and over paragraphs.

use std::ops::Range;

/// A span in quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Quoted {
    /// UTF-8 byte range with its marks.
    pub(crate) range: Range<usize>,
    /// How many quoted spans enclose it.
    pub(crate) depth: usize,
    /// Whether it stays open at its paragraph's end and the next paragraph takes it up.
    pub(crate) continues: bool,
}

/// An open quotation mark: where it stands, and the marks that close it.
struct Open {
    start: usize,
    closers: &'static [&'static str],
}

/// Deepest nesting that is followed: beyond it marks are noise.
const DEEPEST: usize = 4;

/// Opening marks with what closes each, after CLDR's delimiters and common typewriting.
const PAIRS: &[(&str, &[&str])] = &[
    ("“", &["”", "\"", "“"]),
    ("„", &["“", "”", "\""]),
    ("«", &["»"]),
    ("‹", &["›"]),
    ("‘", &["’"]),
    ("‚", &["‘", "’"]),
    ("「", &["」"]),
    ("『", &["』"]),
    ("``", &["''", "\""]),
    ("\"", &["\"", "”", "“"]),
    ("''", &["''"]),
    ("»", &["«", "»"]),
    ("”", &["”", "“"]),
    ("((", &["))"]),
    ("'", &["'"]),
];

/// Finds the quoted spans of each paragraph, in order of their beginning.
pub(crate) fn quoted(text: &str, paragraphs: &[Range<usize>]) -> Vec<Quoted> {
    let mut found = Vec::new();
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let next = paragraphs.get(index + 1).map_or("", |next| &text[next.clone()]);
        let before = index.checked_sub(1).and_then(|before| paragraphs.get(before));
        let closing = before.and_then(|before| close_late(text, before, paragraph, &mut found));
        in_paragraph(text, &(closing.unwrap_or(paragraph.start)..paragraph.end), next, &mut found);
    }
    found.sort_by_key(|quoted: &Quoted| (quoted.range.start, quoted.depth));
    found
}

/// Closes a quotation that the paragraph before left open and this one does not open again: "“One.", "Two,” he said.".
/// Returns where it ends.
fn close_late(
    text: &str,
    before: &Range<usize>,
    paragraph: &Range<usize>,
    found: &mut Vec<Quoted>,
) -> Option<usize> {
    let open =
        found.last_mut().filter(|last| last.range == *before && text[before.clone()].starts_with('“'))?;
    let at = text[paragraph.clone()].find(['“', '”', '"']).map(|at| paragraph.start + at)?;
    let end = at + '”'.len_utf8();
    let closes = text[at..].starts_with('”') && !open.continues && !text[before.clone()].ends_with('”');
    if !closes {
        return None;
    }
    open.continues = true;
    found.push(Quoted { range: paragraph.start..end, depth: 0, continues: false });
    Some(end)
}

fn in_paragraph(text: &str, paragraph: &Range<usize>, next: &str, found: &mut Vec<Quoted>) {
    let mut open: Vec<Open> = Vec::new();
    let mut at = paragraph.start;
    while let Some(mark) = text[at..paragraph.end].find(|c: char| !c.is_alphanumeric() && c != ' ') {
        at += mark;
        let rest = &text[at..paragraph.end];
        let before = text[paragraph.start..at].chars().next_back();
        if let Some((depth, length)) = closes(&open, rest, before) {
            open.truncate(depth + 1);
            found.extend(open.pop().map(|mark| Quoted {
                range: mark.start..at + length,
                depth,
                continues: false,
            }));
            at += length;
        } else if let Some((length, closers)) = opens(rest, before).filter(|_| open.len() < DEEPEST) {
            open.push(Open { start: at, closers });
            at += length;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found.extend(left_open(&open, text, paragraph, next));
}

/// A quotation that its paragraph does not close: taken up by the next one, or begun with this one.
fn left_open(open: &[Open], text: &str, paragraph: &Range<usize>, next: &str) -> Option<Quoted> {
    let outermost = open.first()?;
    let mark = text[outermost.start..].chars().next()?;
    // French takes a quotation up with the mark that closes it, too.
    let continues = next.starts_with(mark) || mark == '«' && next.starts_with('»');
    let begins_paragraph = outermost.start == paragraph.start;
    (continues || begins_paragraph).then_some(Quoted {
        range: outermost.start..paragraph.end,
        depth: 0,
        continues,
    })
}

/// Which open mark a text's beginning closes, and the length of the closing mark.
fn closes(open: &[Open], rest: &str, before: Option<char>) -> Option<(usize, usize)> {
    if !rest.starts_with(['”', '"', '“', '»', '«', '›', '’', '‘', '\'', '」', '』', ')']) {
        return None;
    }
    let innermost_first = open.iter().enumerate().rev();
    innermost_first
        .flat_map(|(depth, mark)| mark.closers.iter().map(move |closer| (depth, mark, *closer)))
        .find_map(|(depth, mark, closer)| {
            let after = rest.strip_prefix(closer)?;
            let nested =
                closer == "»" && mark.closers.contains(&"«") && after.starts_with(char::is_alphanumeric);
            (!nested && ends_there(closer, before, after)).then_some((depth, closer.len()))
        })
}

/// Whether a mark that could also be an apostrophe or an opening mark closes here.
fn ends_there(closer: &str, before: Option<char>, after: &str) -> bool {
    let next = after.chars().next();
    let letter_follows = next.is_some_and(char::is_alphanumeric);
    match closer {
        "’" | "'" => !letter_follows && before.is_some_and(|c| !c.is_whitespace()),
        "\"" | "''" => !(letter_follows && before.is_some_and(char::is_whitespace)),
        "“" | "‘" => !letter_follows && before.is_some_and(|c| !c.is_whitespace()),
        _ => true,
    }
}

/// The length of the opening mark at a text's beginning, and the marks that close it.
fn opens(rest: &str, before: Option<char>) -> Option<(usize, &'static [&'static str])> {
    let (mark, closers) = PAIRS.iter().find(|(mark, _)| rest.starts_with(mark))?;
    let after = &rest[mark.len()..];
    let next = after.chars().next()?;
    // Arabic draws "and", "by" and "to" to the word behind them, and so to its mark: "و«نعم»".
    let drawn = |before: char| ('\u{620}'..='\u{64a}').contains(&before) && next.is_alphanumeric();
    let free = before.is_none_or(|before| !before.is_alphanumeric() || drawn(before));
    let fits = match *mark {
        "\"" | "''" | "”" | "»" => {
            // "... and so on" opens behind a space, "and so on ..." closes before one.
            let spaced = before.is_none_or(char::is_whitespace) && !next.is_whitespace();
            free && (spaced || !matches!(next, ',' | '.' | ';' | ')'))
        }
        "'" => free && next.is_alphabetic() && before != Some('\'') && closes_later(after, '\''),
        "‘" => free && !begins_year(after) && closes_later(after, '’'),
        "“" => true,
        _ => free,
    };
    fits.then_some((mark.len(), *closers))
}

/// Whether a year without its century follows: "‘08".
fn begins_year(after: &str) -> bool {
    let digits = after.chars().take_while(char::is_ascii_digit).count();
    digits == 2 && after.chars().nth(2).is_none_or(|next| !next.is_alphanumeric() && next != '’')
}

/// How far a single mark's partner may be: beyond it the mark is an apostrophe.
const LONGEST_SINGLE_QUOTE: usize = 600;

fn closes_later(after: &str, closer: char) -> bool {
    let mut chars = after.chars().take(LONGEST_SINGLE_QUOTE).peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let free = chars.peek().is_none_or(|next| !next.is_alphanumeric());
        if c == closer && free && !before.is_whitespace() {
            return true;
        }
        before = c;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let paragraphs = crate::sentences::paragraphs(text);
        let found: Vec<&str> = quoted(text, &paragraphs).iter().map(|q| &text[q.range.clone()]).collect();
        assert_eq!(found, expected, "in {text}");
    }

    #[test]
    fn reads_the_quotation_marks_of_many_languages() {
        check("“Yes,” he said.", &["“Yes,”"]);
        check("\"Yes,\" he said. \"No.\"", &["\"Yes,\"", "\"No.\""]);
        check("''Yes,'' he said.", &["''Yes,''"]);
        check("„Ja“, sagte er.", &["„Ja“"]);
        check("»Ja«, sagte er.", &["»Ja«"]);
        check("« Oui », dit-il.", &["« Oui »"]);
        check(
            "»Ja, sagte er, »nein« und »nie««, hieß es.",
            &["»Ja, sagte er, »nein« und »nie««", "»nein«", "»nie«"],
        );
        check("قال الحارس: ”نعم“ و((لا)) و«ربما».", &["”نعم“", "((لا))", "«ربما»"]);
        check("‘Yes,’ he said, it’s the officials’ ‘duty’.", &["‘Yes,’", "‘duty’"]);
        check("'Yes,' he said, it's his.", &["'Yes,'"]);
        check(
            "\".@orla sank it,\" he wrote. \"... and left.\"",
            &["\".@orla sank it,\"", "\"... and left.\""],
        );
    }

    #[test]
    fn finds_a_quotation_inside_a_quotation() {
        check("“He said ‘never’ and left,” she said.", &["“He said ‘never’ and left,”", "‘never’"]);
    }

    #[test]
    fn follows_a_quotation_over_paragraphs() {
        let text = "“One.\n\n“Two,” he said.";
        let found = quoted(text, &crate::sentences::paragraphs(text));
        assert_eq!(found.iter().map(|q| q.continues).collect::<Vec<_>>(), [true, false]);
        let text = "« Oui.\n\n» Non », dit-il.";
        let found = quoted(text, &crate::sentences::paragraphs(text));
        let quotes: Vec<(&str, bool)> = found.iter().map(|q| (&text[q.range.clone()], q.continues)).collect();
        assert_eq!(quotes, [("« Oui.", true), ("» Non »", false)]);
    }

    #[test]
    fn an_apostrophe_quotes_nothing() {
        check("It's the boys' own and the '90s.", &[]);
    }
}
