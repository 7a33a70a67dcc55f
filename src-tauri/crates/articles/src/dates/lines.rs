//! Lines that are there to tell a date, as under a headline.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use edtf::Edtf;
use regex::{Captures, Regex};

use super::{YEARS, day, pattern};

/// Letters that a line may have besides its date: "Posted on", a name, a place, but no sentence.
const MOST_OTHER_LETTERS: usize = 48;

/// The first full date of a line that is there to tell it, as under a headline.
///
/// A sentence with a date in it tells when something happened, and nothing of its publication.
pub(crate) fn of_line(line: &str, language: Option<&str>) -> Option<Edtf> {
    if let Some(figures) = FIGURES.as_ref()?.captures(line) {
        return of_figures(line, &figures, language);
    }
    // The language of a page's frame is often another than its text's.
    language.and_then(|language| of_words(line, Some(language))).or_else(|| of_words(line, None))
}

/// The full date in a line's words; of no language given, that which the line looks like.
fn of_words(line: &str, language: Option<&str>) -> Option<Edtf> {
    let reference = timex::Reference { published: None, language: language.map(str::to_owned) };
    let found =
        timex::tag(line, &reference).into_iter().find(|time| time.edtf.as_ref().is_some_and(is_full))?;
    // Days in words name their month; figures alone are read above.
    let names_month = line.get(found.range.clone()).is_some_and(|words| words.contains(char::is_alphabetic));
    found.edtf.filter(|_| names_month && tells_only(line, found.range))
}

static FIGURES: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"\b(\d{1,2})( ?[./|-] ?)(\d{1,2})( ?[./|-] ?)((?:19|20)\d{2})\b"));

/// A date in figures, day or month first; where both can be meant and the language does not tell, none.
fn of_figures(line: &str, parts: &Captures<'_>, language: Option<&str>) -> Option<Edtf> {
    if parts[2] != parts[4] || !tells_only(line, parts.get(0)?.range()) {
        return None;
    }
    let (first, second, year) = (parts[1].parse().ok()?, parts[3].parse().ok()?, parts[5].parse().ok()?);
    let language = language.unwrap_or("en").to_ascii_lowercase();
    let is_month_first = match (first > 12, second > 12) {
        (true, _) => false,
        (_, true) => true,
        _ if first == second || parts[2].contains('.') || !language.starts_with("en") => false,
        _ if language == "en-us" => true,
        _ if language.len() > 2 => false,
        _ => return None,
    };
    let (month, of_month) = if is_month_first { (first, second) } else { (second, first) };
    Edtf::day(day(year, month, of_month)?)
}

/// Whether a line is there to tell its date, and is no sentence about one.
fn tells_only(line: &str, date: std::ops::Range<usize>) -> bool {
    let (Some(before), Some(after)) = (line.get(..date.start), line.get(date.end..)) else { return false };
    let others = before.chars().chain(after.chars()).filter(|c| c.is_alphabetic()).count();
    let is_sentence = after.trim_end().ends_with(['.', '!', '?']) && others > 8;
    let is_citation = || {
        line.to_lowercase().split([' ', ';', '(']).any(|part| ["doi", "isbn", "issn", "vol."].contains(&part))
    };
    let is_part_of_word = before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
    others <= MOST_OTHER_LETTERS && !is_sentence && !is_part_of_word && !is_citation()
}

/// Whether a date names a day of a year in which pages are published.
fn is_full(edtf: &Edtf) -> bool {
    let text = edtf.to_string();
    text.get(..10)
        .and_then(|day| day.parse::<NaiveDate>().ok())
        .is_some_and(|day| YEARS.contains(&day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_does_not_tell_its_own_publication() {
        assert_eq!(
            of_line("Posted on 3 May 2021 by Ana Reis", None).map(|edtf| edtf.to_string()),
            Some("2021-05-03".to_owned())
        );
        assert_eq!(of_line("On 3 May 2021 the board met.", None), None);
    }

    #[test]
    fn leaves_figures_that_can_be_read_in_two_ways() {
        let read = |line, language| of_line(line, language).map(|edtf| edtf.to_string());
        assert_eq!(read("Datum: 03.04.2019", Some("de")).as_deref(), Some("2019-04-03"));
        assert_eq!(read("03/04/2019", Some("en-US")).as_deref(), Some("2019-03-04"));
        assert_eq!(read("03/04/2019", Some("en-GB")).as_deref(), Some("2019-04-03"));
        assert_eq!(read("03/04/2019", Some("en")), None);
        assert_eq!(read("29/03/2019", Some("en")).as_deref(), Some("2019-03-29"));
    }
}
