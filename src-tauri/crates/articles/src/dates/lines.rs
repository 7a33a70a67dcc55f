//! Lines that are there to tell a date, as under a headline.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate, Weekday};
use edtf::Edtf;
use regex::{Captures, Regex};

use super::written::iso;
use super::{YEARS, day, months, pattern};

/// Letters that a line may have besides its date: "Posted on", a name, a place, but no sentence.
const MOST_OTHER_LETTERS: usize = 48;

/// The same of a line that says of itself that it tells when something was published.
const MOST_OF_POSTING: usize = 72;

/// The first full date of a line that is there to tell it, as under a headline.
///
/// A sentence with a date in it tells when something happened, and nothing of its publication.
pub(crate) fn of_line(line: &str, language: Option<&str>) -> Option<Edtf> {
    if let Some(figures) = YEAR_FIRST.as_ref()?.captures(line) {
        return of_year_first(line, &figures);
    }
    if let Some(figures) = FIGURES.as_ref()?.captures(line) {
        return of_figures(line, &figures, language);
    }
    // The language of a page's frame is often another than its text's.
    let read = |line: &str| {
        language.and_then(|language| of_words(line, Some(language))).or_else(|| of_words(line, None))
    };
    read(line)
        .or_else(|| plainer(line).and_then(|line| read(&line)))
        .or_else(|| months::of_line(line, language))
        .or_else(|| of_short_year(line))
}

static ORDINAL: LazyLock<Option<Regex>> = LazyLock::new(|| pattern(r"\b(\d{1,2})\. ?(\p{L}{3})"));

static TWO_NAMES: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"(\p{Arabic}+) ?(?:/ ?\p{Arabic}+|\(\p{Arabic}+\))"));

/// A line without what only some languages write: the point of an ordinal, a month's second name. `None` where it
/// has neither.
fn plainer(line: &str) -> Option<String> {
    let one_name = TWO_NAMES.as_ref()?.replace(line, "$1");
    let plainer = ORDINAL.as_ref()?.replace(&one_name, "$1 $2");
    (plainer != line).then(|| plainer.into_owned())
}

/// The full date in a line's words; of no language given, that which the line looks like.
fn of_words(line: &str, language: Option<&str>) -> Option<Edtf> {
    let reference = timex::Reference { published: None, language: language.map(str::to_owned) };
    let found =
        timex::tag(line, &reference).into_iter().find(|time| time.edtf.as_ref().is_some_and(is_full))?;
    // Days in words name their month, and have figures: other figures are read above, and a feast is no such day.
    let words = line.get(found.range.clone())?;
    let names_month = words.contains(char::is_alphabetic)
        && words.split(|c: char| !c.is_numeric()).filter(|figures| !figures.is_empty()).count() >= 2;
    found.edtf.filter(|_| names_month && tells_only(line, found.range))
}

/// The month that is all of a line: "May 2014".
pub(crate) fn month_alone(line: &str, language: Option<&str>) -> Option<Edtf> {
    let line = line.trim();
    let reference = timex::Reference { published: None, language: language.map(str::to_owned) };
    let found = timex::tag(line, &reference).into_iter().find(|time| time.range == (0..line.len()))?;
    let month = found.edtf.filter(|_| found.modifier.is_none())?;
    let (year, of_year) =
        month.to_string().split_once('-').map(|(year, month)| (year.parse(), month.parse::<u32>()))?;
    let is_month = matches!((year, of_year), (Ok(year), Ok(1..=12)) if YEARS.contains(&year));
    is_month.then_some(month)
}

static YEAR_FIRST: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"\b((?:19|20)\d{2})([-/.])(\d{1,2})([-/.])(\d{1,2})\b"));

/// A date in figures from the year on, as "2019/3/29".
fn of_year_first(line: &str, parts: &Captures<'_>) -> Option<Edtf> {
    let range = parts.get(0)?.range();
    if parts[2] != parts[4] || !tells_only(line, range.clone()) {
        return None;
    }
    // The time may follow.
    iso(line.get(range.start..)?)
}

static SHORT_YEAR: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"(?:^|[\s|:·•])(\d{1,2})\.(\d{1,2})\.(\d{2})(?:$|[\s|,·•])"));

/// A date in figures with points and two figures of the year, as "29.03.19": the day is first.
fn of_short_year(line: &str) -> Option<Edtf> {
    let parts = SHORT_YEAR.as_ref()?.captures(line)?;
    tells_only(line, parts.get(1)?.start()..parts.get(3)?.end()).then_some(())?;
    let year = of_short(parts[3].parse().ok()?);
    Edtf::day(day(year, parts[2].parse().ok()?, parts[1].parse().ok()?)?)
}

/// Years of two digits from here on belong to the 1900s (POSIX.1-2017, `strptime`, `%y`).
const FIRST_YEAR_OF_1900S: i32 = 69;

fn of_short(year: i32) -> i32 {
    if year < FIRST_YEAR_OF_1900S { 2000 + year } else { 1900 + year }
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

/// The reading of a line's figures, day or month first, that is a day known from elsewhere; `None` where only one
/// reading is a day.
pub(crate) fn settled(line: &str, mut known: impl Iterator<Item = Edtf>) -> Option<Edtf> {
    let readings = readings(line)?;
    if let Some(reading) = of_weekday(line, &readings) {
        return Some(reading.clone());
    }
    let of = |edtf: &Edtf| edtf.to_string().get(..10).map(str::to_owned);
    known.find_map(|known| readings.iter().find(|reading| of(reading) == of(&known)).cloned())
}

/// The one of two days that is the day of the week named before them: "Tue, 04/11/2014".
fn of_weekday<'a>(line: &str, readings: &'a [Edtf; 2]) -> Option<&'a Edtf> {
    let named: Weekday = line.split(|c: char| !c.is_alphabetic()).find_map(|word| word.parse().ok())?;
    let is_named =
        |edtf: &&Edtf| edtf.to_string().parse::<NaiveDate>().is_ok_and(|day| day.weekday() == named);
    let mut found = readings.iter().filter(is_named);
    found.next().filter(|_| found.next().is_none())
}

/// The two days that a line's figures can mean, day first and month first; `None` where only one is a day.
pub(crate) fn readings(line: &str) -> Option<[Edtf; 2]> {
    let parts = FIGURES.as_ref()?.captures(line)?;
    tells_only(line, parts.get(0)?.range()).then_some(())?;
    let (first, second, year) = (parts[1].parse().ok()?, parts[3].parse().ok()?, parts[5].parse().ok()?);
    Some([Edtf::day(day(year, second, first)?)?, Edtf::day(day(year, first, second)?)?])
}

/// Whether a line is there to tell its date, and is no sentence about one.
pub(super) fn tells_only(line: &str, date: std::ops::Range<usize>) -> bool {
    let (Some(before), Some(after)) = (line.get(..date.start), line.get(date.end..)) else { return false };
    let others = before.chars().chain(after.chars()).filter(|c| c.is_alphabetic()).count();
    let is_posting = tells_publication(line) || tells_change(line);
    let is_divided = line.contains(" | ");
    let is_sentence =
        after.trim_end().ends_with(['.', '!', '?', ':']) && others > 8 && !is_posting && !is_divided;
    let most = if is_posting { MOST_OF_POSTING } else { MOST_OTHER_LETTERS };
    let is_citation = || {
        line.to_lowercase().split([' ', ';', '(']).any(|part| ["doi", "isbn", "issn", "vol."].contains(&part))
    };
    let is_part_of_word = before.ends_with(char::is_alphanumeric) || after.starts_with(char::is_alphanumeric);
    others <= most && !is_sentence && !is_part_of_word && !is_citation()
}

/// Whether a line says of itself that it tells when something was published.
pub(crate) fn tells_publication(line: &str) -> bool {
    PUBLICATION.as_ref().is_some_and(|words| words.is_match(&line.to_lowercase()))
}

static PUBLICATION: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(concat!(
        "publish|posted|datum|date:|veröffentlich|erschienen|artikel wurde|beitrag wurde|eintrag wurde|a été publié|",
        "fue publicad|foi publicado|is geplaatst|meldung vom|mitteilung vom|publié|publicado|pubblicato|",
        "опубликовано|公表|نشر"
    ))
});

/// Whether a line says of itself that it tells when something was changed.
pub(crate) fn tells_change(line: &str) -> bool {
    first_of_change(&line.to_lowercase()).is_some()
}

/// Where words in lower case begin to tell of a change.
pub(crate) fn first_of_change(lower: &str) -> Option<usize> {
    CHANGE.as_ref()?.find(lower).map(|found| found.start())
}

static CHANGE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(concat!(
        "updated|modified|last edited|last change|änderung|最終更新|aktualisiert|geändert|mis à jour|modifié|",
        "actualizado|aggiornato|تحديث|обновлено|aktualizacja|güncelle|atualizado|bijgewerkt|gewijzigd|uppdaterad|",
        "oppdatert|opdateret|päivitetty|روزرسانی|עודכן|수정|更新日"
    ))
});

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
        let line = of_line("A. Reis | Puerto Lindo | 23/04/2013 - 12:35h.", Some("es"));
        assert_eq!(line.map(|edtf| edtf.to_string()).as_deref(), Some("2013-04-23"));
    }

    #[test]
    fn a_month_alone_is_all_of_its_line() {
        let read = |line, language| month_alone(line, Some(language)).map(|edtf| edtf.to_string());
        assert_eq!(read("May 2014", "en").as_deref(), Some("2014-05"));
        assert_eq!(read(" Juni 2014 ", "de").as_deref(), Some("2014-06"));
        for line in ["early May 2014", "3 May 2014", "Spring 2014", "May 2014 report", "2014"] {
            assert_eq!(read(line, "en"), None, "{line}");
        }
    }

    #[test]
    fn reads_what_only_some_languages_write() {
        let read = |line, language| of_line(line, language).map(|edtf| edtf.to_string());
        assert_eq!(read("3. Mai 2021 · Filed under Harbours", Some("en")).as_deref(), Some("2021-05-03"));
        assert_eq!(read("الجمعة 24 نيسان / أبريل 2020", Some("ar")).as_deref(), Some("2020-04-24"));
        assert_eq!(read("Fire at Lys 23.09.22", Some("de")).as_deref(), Some("2022-09-23"));
        assert_eq!(read("Ana Reis 2021-05-03 14:27:02", Some("zh")).as_deref(), Some("2021-05-03T14:27:02"));
        assert_eq!(read("The 2025 Christmas List: 11 gifts", Some("en")), None);
    }

    #[test]
    fn a_line_that_says_it_tells_the_day_may_be_a_sentence() {
        let read = |line| of_line(line, Some("en")).map(|edtf| edtf.to_string());
        assert_eq!(read("Story published on May 3, 2021.").as_deref(), Some("2021-05-03"));
        assert_eq!(read("As of May 3, 2021, the board has:"), None);
    }

    #[test]
    fn settles_figures_by_a_day_known_from_elsewhere() {
        let known = |day| std::iter::once(Edtf::parse(day).unwrap());
        let read = |day| settled("Ana Reis 03/04/2019", known(day)).map(|edtf| edtf.to_string());
        assert_eq!(read("2019-03-04T18:00:00Z").as_deref(), Some("2019-03-04"));
        assert_eq!(read("2019-04-03").as_deref(), Some("2019-04-03"));
        assert_eq!(read("2019-05-01"), None);
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
