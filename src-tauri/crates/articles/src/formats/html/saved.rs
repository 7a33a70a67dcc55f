//! Where a page was saved from, as the program that saved it noted.

use crate::address::is_web;

/// Bytes in which such a note stands.
const HEAD: usize = 4096;

/// The address in the note of a browser ("saved from url=(0020)...") or of SingleFile.
pub(super) fn address(bytes: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes));
    let comments = head.split("<!--").skip(1).map(|rest| rest.split("-->").next().unwrap_or(rest));
    comments.filter_map(noted).find(|url| is_web(url)).map(str::to_owned)
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
}
