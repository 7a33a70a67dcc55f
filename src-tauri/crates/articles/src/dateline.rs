//! The head of a plain text as agencies write it: outlet, headline, byline, date, dateline.

use std::sync::LazyLock;

use regex::Regex;

use crate::prose::plain;

/// "LYS, March 21 (Coastal Wire) –", "NCRI –", "LONDON (Reuters) -" at the start of a text.
static DATELINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^(?:(?P<place>\p{Lu}[\p{Lu}\p{M}’' .-]{1,40}(?:, \p{L}[\p{L}. ]{1,30})?)(?:, (?P<date>[\p{L}.]{3,12} \d{1,2}(?:, \d{4})?|\d{1,2}\.? \p{L}{3,12}(?: \d{4})?))? )?",
        r"(?:\((?P<agency>[\p{L}\p{N}’'&. -]{2,40})\) ?)?[-–—] "
    ))
    .ok()
});

/// What a dateline tells.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Dateline<'a> {
    /// The agency in brackets, or the one name before the dash.
    pub(crate) agency: Option<&'a str>,
    /// Its date, which seldom has a year.
    pub(crate) date: Option<&'a str>,
}

/// Reads the dateline that a paragraph begins with.
pub(crate) fn of(paragraph: &str) -> Option<Dateline<'_>> {
    let parts = DATELINE.as_ref()?.captures(paragraph)?;
    let text = |name| parts.name(name).map(|part: regex::Match<'_>| part.as_str().trim());
    // "NCRI – " names the agency alone; "LYS – " would too, and only another mention can tell.
    let alone = text("place").filter(|name| text("date").is_none() && !name.contains(','));
    Some(Dateline { agency: text("agency").or(alone), date: text("date") })
}

/// "Lys, 3. Mai 2021 –", "LYS, Norland, May 3, 2021 /Coastal Wire/ --", "Lys (3.5.2021)." at the start of a text.
static OPENING_DAY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"^\p{Lu}[\p{L}’' -]{1,30}(?:[,/] ?\p{Lu}[\p{L}. -]{1,20})?(?:, ?| ?\(|, ?\()(?:den |the )?",
        r"(?P<day>\d{1,2}\. ?\d{1,2}\. ?\d{4}|\d{1,2}\.? \p{L}{3,12},? \d{4}|\p{L}{3,12}\.? \d{1,2}, \d{4})",
        r"\)? ?(?:[-–—.:/|(,]|$)"
    ))
    .ok()
});

/// The full date in the dateline with which a text begins.
pub(crate) fn opening_day(paragraph: &str) -> Option<String> {
    let opening = plain(paragraph);
    let parts = OPENING_DAY.as_ref()?.captures(&opening)?;
    parts.name("day").map(|day| day.as_str().to_owned())
}

/// Reads a byline: "By Ana Reis", "Von Jonas Weber and Tomas Holm".
pub(crate) fn byline(line: &str) -> Option<&str> {
    const BY: &[&str] = &["by", "von", "par", "por", "di", "door", "av", "af", "от", "بقلم", "بقلم:"];
    let lower = line.to_lowercase();
    let is_before =
        |by: &&&str| lower.strip_prefix(**by).is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let by = BY.iter().find(is_before)?;
    let names = line.get(by.len()..)?.trim().trim_end_matches(['.', ',']);
    let few_words = names.split_whitespace().count() <= 10 && names.chars().count() <= 90;
    let is_title = names.contains(['«', '»', '“', '”', '"', '„', '?', '!']);
    let is_name =
        names.chars().next().is_some_and(|c| c.is_uppercase() || !(c.is_lowercase() || c.is_numeric()));
    (few_words && is_name && !is_title && !names.ends_with(':')).then_some(names)
}

/// Reads the byline in the brackets with which a Japanese text ends: "（ロンドン＝山田太郎）", "（文・山田太郎）".
pub(crate) fn closing_byline(text: &str) -> Option<String> {
    const CLOSINGS: &[&str] =
        &["終わり", "終り", "敬称略", "共同通信", "時事通信", "随時更新", "一部抜粋", "関連記事"];
    /// Last characters of places, offices, papers and firms.
    const OF_OTHERS: [char; 18] = [
        '都', '県', '市', '区', '町', '村', '社', '省', '庁', '紙', '誌', '略', '部', '局', '会', '面', '載',
        '時',
    ];
    let (before, words) = text.trim_end().strip_suffix('）')?.rsplit_once('（')?;
    let ends_text = before.is_empty() || before.trim_end().ends_with(['。', '」', '\n']);
    let names = words.rsplit(['＝', '=', '：']).next().unwrap_or(words);
    let names = names
        .rsplit_once('・')
        .map_or(names, |(role, name)| if role.chars().count() <= 2 { name } else { names });
    let is_name = |name: &str| {
        let is_han = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c) || c == '々';
        let is_kana = |c: char| ('\u{3040}'..='\u{30ff}').contains(&c);
        (3..=6).contains(&name.chars().count())
            && name.starts_with(is_han)
            && name.trim_start_matches(is_han).chars().all(is_kana)
            && !name.ends_with(OF_OTHERS)
            && !CLOSINGS.contains(&name)
    };
    let names: Vec<&str> = names.split('、').map(str::trim).collect();
    (ends_text && names.iter().all(|name| is_name(name))).then(|| names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_agency_and_date() {
        assert_eq!(of("NCRI – Prime Minister").unwrap().agency, Some("NCRI"));
        let dateline = of("LYS, March 21 (Coastal Wire) – The fire").unwrap();
        assert_eq!((dateline.agency, dateline.date), (Some("Coastal Wire"), Some("March 21")));
        assert_eq!(of("LONDON (Reuters) - A man").unwrap().agency, Some("Reuters"));
        assert_eq!(of("The fire – a large one – burned"), None);
    }

    #[test]
    fn reads_the_day_that_a_text_opens_with() {
        assert_eq!(opening_day("Lys, 3. Mai 2021 – Der Hafen").as_deref(), Some("3. Mai 2021"));
        assert_eq!(
            opening_day("LYS, Norland, May 3, 2021 /Coastal Wire/ -- The").as_deref(),
            Some("May 3, 2021")
        );
        assert_eq!(opening_day("Lys, (3.5.2021). Im Hafen").as_deref(), Some("3.5.2021"));
        assert_eq!(
            opening_day("Lys,\u{a0}3.\u{a0}Mai 2021\u{a0}– Der Hafen").as_deref(),
            Some("3. Mai 2021")
        );
        assert_eq!(opening_day("In the spring, 3 May 2021 was a Monday"), None);
    }

    #[test]
    fn reads_the_byline_in_the_last_brackets_of_a_japanese_text() {
        let told = |brackets: &str| closing_byline(&format!("港は閉鎖された。（{brackets}）"));
        assert_eq!(told("山田太郎").as_deref(), Some("山田太郎"));
        assert_eq!(told("ロンドン＝佐藤花子").as_deref(), Some("佐藤花子"));
        assert_eq!(told("文・佐々木さくら").as_deref(), Some("佐々木さくら"));
        assert_eq!(told("山田太郎、佐藤花子").as_deref(), Some("山田太郎, 佐藤花子"));
        for words in ["終わり", "共同", "敬称略", "東京都", "昨年の火災", "2021年5月3日"] {
            assert_eq!(told(words), None, "{words}");
        }
        assert_eq!(closing_byline("責任者（山田太郎）"), None);
    }

    #[test]
    fn reads_bylines() {
        assert_eq!(byline("By Ana Reis and Tomas Holm"), Some("Ana Reis and Tomas Holm"));
        assert_eq!(byline("By\u{a0}Ana Reis"), Some("Ana Reis"));
        assert_eq!(byline("Byron Reis"), None);
        assert_eq!(byline("By the time he came it was over and nobody was there to see it, he said."), None);
    }
}
