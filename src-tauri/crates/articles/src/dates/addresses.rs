//! Days in addresses and in names of files.

use std::sync::LazyLock;

use edtf::Edtf;
use regex::Regex;

use super::{day, pattern};
use crate::address::original;

static IN_ADDRESS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(
        r"(?:^|[/_.=-])((?:19|20)\d{2})([/_.-]?)(0[1-9]|1[0-2]|[1-9])([/_.-]?)(0[1-9]|[12]\d|3[01]|[1-9])(?:[/_.?-]|\D|$)",
    )
});

static MONTH_IN_ADDRESS: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"/((?:19|20)\d{2})/(0[1-9]|1[0-2])/"));

/// The day that stands in an address, as `/2019/03/29/`, else the month; not that on which an archive captured it.
pub(crate) fn of_address(url: &str) -> Option<Edtf> {
    let url = original(url);
    let path = url.split_once("://").map_or(url, |(_, rest)| rest);
    let path = path.find('/').map(|at| &path[at..])?;
    of_name(path).or_else(|| of_named_month(path)).or_else(|| {
        let month = MONTH_IN_ADDRESS.as_ref()?.captures(path)?;
        Edtf::month(month[1].parse().ok()?, month[2].parse().ok()?)
    })
}

static NAMED_MONTH: LazyLock<Option<Regex>> = LazyLock::new(|| {
    pattern(r"/((?:19|20)\d{2})/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}/(\d{1,2})/")
});

/// The day whose month an address names: `/2019/mar/29/`.
fn of_named_month(path: &str) -> Option<Edtf> {
    const MONTHS: &[&str] =
        &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let parts = NAMED_MONTH.as_ref()?.captures(path)?;
    let month = MONTHS.iter().position(|month| *month == &parts[2])?;
    Edtf::day(day(parts[1].parse().ok()?, u32::try_from(month).ok()? + 1, parts[3].parse().ok()?)?)
}

static FOLDERS: LazyLock<Option<Regex>> =
    LazyLock::new(|| pattern(r"/((?:19|20)\d{2})/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/"));

/// The day by which a site orders its articles into folders: `/2019/03/29/`. Such an address stays when the
/// article is changed.
pub(crate) fn of_folders(url: &str) -> Option<Edtf> {
    let parts = FOLDERS.as_ref()?.captures(original(url))?;
    Edtf::day(day(parts[1].parse().ok()?, parts[2].parse().ok()?, parts[3].parse().ok()?)?)
}

/// The day that stands in a file's name, as `2019-03-29 report.txt`.
pub(crate) fn of_name(name: &str) -> Option<Edtf> {
    IN_ADDRESS.as_ref()?.captures_iter(name).find_map(|parts| {
        let undivided = parts[2].is_empty();
        if parts[2] != parts[4] || (undivided && (parts[3].len() < 2 || parts[5].len() < 2)) {
            return None;
        }
        Edtf::day(day(parts[1].parse().ok()?, parts[3].parse().ok()?, parts[5].parse().ok()?)?)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_days_in_addresses_and_names() {
        let address = |url: &str| of_address(url).map(|edtf| edtf.to_string());
        assert_eq!(address("https://a.example/2019/03/29/fire"), Some("2019-03-29".to_owned()));
        assert_eq!(address("https://a.example/2019/03/fire"), Some("2019-03".to_owned()));
        assert_eq!(address("https://a.example/2019/mar/29/fire"), Some("2019-03-29".to_owned()));
        assert_eq!(address("https://a.example/news-20190329-x"), Some("2019-03-29".to_owned()));
        assert_eq!(address("https://a.example/id/20193299123"), None);
        assert_eq!(
            of_name("2019-03-29 Fire.txt").map(|edtf| edtf.to_string()),
            Some("2019-03-29".to_owned())
        );
    }
}
