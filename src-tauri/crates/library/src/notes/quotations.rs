//! Quotations in notes: a link to the very words of an article, `dateline://article/ARTICLE#START-END` in UTF-16 code
//! units, leads on to the text in which they stand when the article was read again.

use std::ops::Range;

use ::articles::{Offsets, Passage, Reanchored};
use rusqlite::{Transaction, params};

use crate::evidence::Texts;

/// Lets links to words that stand at the same place, between the same words, follow them; all others lead to the earlier text from now on.
/// Returns how many do.
pub(crate) fn carry(tx: &Transaction<'_>, texts: &Texts<'_>) -> rusqlite::Result<u32> {
    let address = format!("dateline://article/{}", texts.article.0);
    let mut statement = tx.prepare_cached("SELECT id, text FROM notes WHERE instr(text, ?1) > 0")?;
    let notes = statement.query_map([format!("{address}#")], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let notes: Vec<(i64, String)> = notes.collect::<Result<_, _>>()?;
    let mut left = 0;
    for (id, text) in notes {
        let (carried, left_here) = followed(&text, &address, texts);
        left += left_here;
        tx.prepare_cached("UPDATE notes SET text = ?2 WHERE id = ?1 AND text <> ?2")?
            .execute(params![id, carried])?;
    }
    Ok(left)
}

/// A note with its links to an article carried on, and how many lead to the earlier text now.
fn followed(note: &str, address: &str, texts: &Texts<'_>) -> (String, u32) {
    let (before, after) = (Offsets::utf16(texts.before), Offsets::utf16(texts.after));
    let linked = format!("{address}#");
    let mut pieces = note.split(&linked);
    let mut text = pieces.next().unwrap_or_default().to_owned();
    let mut left = 0;
    for piece in pieces {
        text.push_str(address);
        let told = range(piece).and_then(|(units, rest)| Some((before.bytes(&units)?, rest)));
        let found = told.and_then(|(bytes, rest)| Some((Passage::of(texts.before, bytes)?, rest)));
        match found.map(|(passage, rest)| (passage.reanchor(texts.after), rest)) {
            Some((Reanchored::Exact(passage) | Reanchored::Shifted(passage), rest)) => {
                let units = after.range(&passage.range);
                text.push_str(&format!("#{}-{}{rest}", units.start, units.end));
            }
            Some(_) => {
                left += 1;
                text.push_str(&format!("/{}#{piece}", texts.earlier.0));
            }
            None => text.push_str(&format!("#{piece}")),
        }
    }
    (text, left)
}

/// The range with which a piece begins, and what follows it.
fn range(piece: &str) -> Option<(Range<usize>, &str)> {
    let (start, rest) = number(piece)?;
    let (end, rest) = number(rest.strip_prefix('-')?)?;
    Some((start..end, rest))
}

fn number(text: &str) -> Option<(usize, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    Some((digits.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::articles::{ArticleId, TextId};

    const BEFORE: &str = "🔥 The quay burned down. Nobody slept in the harbour that night.";

    fn carried(note: &str, after: &str) -> (String, u32) {
        let texts = Texts { article: ArticleId(3), earlier: TextId(7), before: BEFORE, after };
        followed(note, "dateline://article/3", &texts)
    }

    #[test]
    fn a_link_to_words_at_the_same_place_stays_as_it_is() {
        let note = "> The quay\n\n[The Lys Daily](dateline://article/3#3-23), [all](dateline://article/3)";
        assert_eq!(carried(note, &format!("{BEFORE} More.")), (note.to_owned(), 0));
    }

    #[test]
    fn a_link_to_words_that_went_leads_to_the_earlier_text_and_others_are_let_alone() {
        let note = "[a](dateline://article/3#3-23) [b](dateline://article/31#3-23) [c](dateline://article/3#900-901)";
        let after = "Nobody slept in the harbour that night.";
        let expected = "[a](dateline://article/3/7#3-23) [b](dateline://article/31#3-23) [c](dateline://article/3#900-901)";
        assert_eq!(carried(note, after), (expected.to_owned(), 1));
        assert_eq!(carried(expected, after), (expected.to_owned(), 0), "what leads there already stays");
    }
}
