//! Where a page was saved from and when, as the program that saved it noted.

use chrono::{DateTime, NaiveDateTime};
use edtf::Edtf;

use super::page::Page;
use crate::address::{self, is_web};

/// Bytes in which such a note stands.
const HEAD: usize = 4096;

/// The address in the note of a browser ("saved from url=(0020)...") or of SingleFile.
pub(super) fn address(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes));
    let comments = head.split("<!--").skip(1).map(|rest| rest.split("-->").next().unwrap_or(rest));
    comments.filter_map(noted).find(|url| is_web(url)).map(str::to_owned)
}

/// The address to which the view of Firefox for readers leads.
pub(super) fn address_of_reader(page: &Page<'_>) -> Option<String> {
    let is_it = |place: &usize| page.names(*place).contains("reader-domain");
    let links = page.elements().map(|(place, _)| place).filter(is_it);
    let mut addresses = links.filter_map(|place| page.attr(place, "href"));
    addresses.find(|url| is_web(url)).map(str::to_owned)
}

/// When a page was captured: as SingleFile or a web archive noted in it, or as the archive's address tells.
pub(super) fn captured(bytes: &[u8], address: Option<&str>) -> Option<Edtf> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes));
    let tail = String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(HEAD)..]);
    let saved = || head.split_once("saved date: ").and_then(|(_, rest)| moment_of_script(rest));
    let archived = || tail.split_once("FILE ARCHIVED ON ").and_then(|(_, rest)| moment_of_archive(rest));
    saved().or_else(archived).or_else(|| moment_of_digits(address.and_then(address::captured)?))
}

/// "Fri Mar 29 2019 10:15:00 GMT+0100 (Central European Standard Time)"
fn moment_of_script(words: &str) -> Option<Edtf> {
    let words = words.split(['(', '\n']).next()?.trim();
    let moment = DateTime::parse_from_str(words, "%a %b %d %Y %H:%M:%S GMT%z").ok()?;
    Edtf::parse(&moment.to_rfc3339()).ok()
}

/// "10:15:00 Mar 29, 2019 AND RETRIEVED FROM ...", in UTC.
fn moment_of_archive(words: &str) -> Option<Edtf> {
    let moment = words.split_once(" AND ")?.0;
    in_utc(NaiveDateTime::parse_from_str(moment, "%H:%M:%S %b %d, %Y").ok()?)
}

/// "20190329101500", in UTC; fewer digits tell a day.
fn moment_of_digits(digits: &str) -> Option<Edtf> {
    match NaiveDateTime::parse_from_str(digits, "%Y%m%d%H%M%S") {
        Ok(moment) => in_utc(moment),
        Err(_) => Edtf::day(chrono::NaiveDate::parse_from_str(digits.get(..8)?, "%Y%m%d").ok()?),
    }
}

fn in_utc(moment: NaiveDateTime) -> Option<Edtf> {
    Edtf::parse(&moment.format("%Y-%m-%dT%H:%M:%SZ").to_string()).ok()
}

fn noted(comment: &str) -> Option<&str> {
    let after = match comment.split_once("saved from url=(") {
        Some((_, rest)) => rest.split_once(')')?.1,
        None if comment.contains("SingleFile") => comment.split_once("url: ")?.1,
        None => return None,
    };
    after.split_whitespace().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_notes_of_browsers_and_of_singlefile() {
        let url = "https://lys.example/2019/03/21/fire";
        for note in [
            format!("<!DOCTYPE html>\n<!-- saved from url=(0035){url} -->\n<html>"),
            format!(
                "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: {url} \n saved date: Fri -->"
            ),
        ] {
            assert_eq!(address(note.as_bytes()).as_deref(), Some(url));
        }
        assert_eq!(
            address(b"<!-- saved from url=(0014)about:internet --><!-- url: https://a.example -->"),
            None
        );
    }

    #[test]
    fn tells_when_a_page_was_captured() {
        let told = |page: &str, address| captured(page.as_bytes(), address).map(|edtf| edtf.to_string());
        let single = "<html><!--\n Page saved with SingleFile \n saved date: Fri Mar 29 2019 10:15:00 GMT+0100 (Mitteleuropäische Normalzeit)\n-->";
        assert_eq!(told(single, None).as_deref(), Some("2019-03-29T10:15:00+01:00"));
        let archived = "</html><!--\n FILE ARCHIVED ON 10:15:00 Mar 29, 2019 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 11:02:03 Apr 02, 2020.\n-->";
        assert_eq!(told(archived, None).as_deref(), Some("2019-03-29T10:15:00Z"));
        let address = Some("https://archive.example/web/20190329101500/https://lys.example/fire");
        assert_eq!(told("<p>", address).as_deref(), Some("2019-03-29T10:15:00Z"));
        assert_eq!(told("<p>", Some("https://lys.example/fire")), None);
    }
}
