//! Days whose month is named in a language that has no rules of its own in `timex`.

use std::sync::LazyLock;

use edtf::Edtf;
use regex::Regex;

use super::lines::tells_only;
use super::{day, pattern};

/// Languages whose months are named here. Others, as German, share some names; they are read by their own rules.
const LANGUAGES: &[&str] =
    &["sv", "da", "no", "nb", "nn", "pl", "cs", "sk", "fi", "hu", "ro", "id", "ms", "hr", "bs"];

/// The months from January on, as dates have them.
const MONTHS: [&[&str]; 12] = [
    &["januari", "januar", "stycznia", "ledna", "tammikuuta", "január", "ianuarie", "siječnja"],
    &["februari", "februar", "lutego", "února", "helmikuuta", "február", "februarie", "veljače"],
    &["mars", "marts", "marca", "března", "maaliskuuta", "március", "martie", "maret", "ožujka"],
    &["april", "kwietnia", "dubna", "huhtikuuta", "április", "aprilie", "travnja"],
    &["maj", "mai", "maja", "května", "toukokuuta", "május", "mei", "svibnja"],
    &["juni", "czerwca", "června", "kesäkuuta", "június", "iunie", "lipnja"],
    &["juli", "lipca", "července", "heinäkuuta", "július", "iulie", "srpnja"],
    &["augusti", "august", "sierpnia", "srpna", "elokuuta", "augusztus", "agustus", "kolovoza"],
    &["september", "września", "září", "syyskuuta", "szeptember", "septembrie", "rujna"],
    &["oktober", "października", "října", "lokakuuta", "október", "octombrie", "listopada"],
    &["november", "listopadu", "marraskuuta", "noiembrie", "studenoga"],
    &["december", "desember", "grudnia", "prosince", "joulukuuta", "decembrie", "prosinca"],
];

static DAY_FIRST: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"\b(?P<day>\d{1,2})\.? (?P<month>\p{L}{3,14}) (?P<year>(?:19|20)\d{2})\b"));

static HUNGARIAN: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"\b(?P<year>(?:19|20)\d{2})\. (?P<month>\p{L}{3,14}) (?P<day>\d{1,2})\."));

/// The day that a line is there to tell.
pub(super) fn of_line(line: &str, language: Option<&str>) -> Option<Edtf> {
    let primary = language.and_then(|tag| tag.split('-').next());
    primary.filter(|primary| LANGUAGES.contains(primary))?;
    let of = |form: &LazyLock<Option<Regex>>| {
        let parts = form.as_ref()?.captures(line)?;
        let month = parts["month"].to_lowercase();
        let month = (1..).zip(MONTHS).find(|(_, names)| names.contains(&month.as_str()))?.0;
        let told = day(parts["year"].parse().ok()?, month, parts["day"].parse().ok()?)?;
        tells_only(line, parts.get(0)?.range()).then(|| Edtf::day(told))?
    };
    of(&DAY_FIRST).or_else(|| of(&HUNGARIAN))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_days_of_languages_without_rules() {
        for (language, line) in [
            ("sv", "Publicerad 17 augusti 2021 21:30"),
            ("pl", "Autor: Ewa Zaremba, 17 sierpnia 2021, 21:30"),
            ("cs", "17. srpna 2021"),
            ("fi", "17. elokuuta 2021"),
            ("hu", "2021. augusztus 17."),
            ("id-ID", "17 Agustus 2021"),
        ] {
            assert_eq!(of_line(line, Some(language)), Edtf::parse("2021-08-17").ok(), "{line}");
        }
        assert_eq!(of_line("17 sheds 2021", Some("sv")), None);
        assert_eq!(of_line("17. August 2021", Some("de")), None);
    }
}
