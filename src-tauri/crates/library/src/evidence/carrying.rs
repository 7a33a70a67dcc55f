//! Evidence of an article that was read again: what stands between the same words follows; of all else a person is
//! asked, and meanwhile it stands in the earlier text.

use std::ops::Range;

use ::articles::{ArticleId, Passage, Reanchored, TextId, found_again};
use chronology::{EventId, Evidence, Link, Review, Standing};
use rusqlite::{Row, Transaction, named_params};

use super::evidence;
use crate::columns::json;
use crate::error::Stop;
use crate::{Carried, events};

/// The texts of an article that was read again.
#[derive(Debug)]
pub(crate) struct Texts<'a> {
    pub(crate) article: ArticleId,
    /// The number under which the text is kept that was read before.
    pub(crate) earlier: TextId,
    pub(crate) before: &'a str,
    pub(crate) after: &'a str,
}

/// Lets an article's evidence follow its words; tells which events a person must look at and why.
pub(crate) fn carry(
    tx: &Transaction<'_>,
    texts: &Texts<'_>,
    carried: &mut Carried,
) -> Result<Vec<(EventId, Review)>, Stop> {
    let mut reviews = Vec::new();
    for (event, told) in of_article(tx, texts.article)? {
        let words = || told.passage.exact.clone();
        match (told.stands, told.passage.reanchor(texts.after)) {
            (
                Standing::Present | Standing::Asked(_),
                Reanchored::Exact(passage) | Reanchored::Shifted(passage),
            ) => {
                follow(tx, &told, passage, texts)?;
                events::passages_checked(tx, event)?;
                carried.followed += 1;
            }
            (Standing::Present, Reanchored::Moved(_)) => {
                ask(tx, &told, texts.earlier)?;
                reviews.push((event, Review::Moved { words: words() }));
                carried.moved += 1;
            }
            (Standing::Present, Reanchored::Orphaned) => {
                ask(tx, &told, texts.earlier)?;
                reviews.push((event, Review::Orphaned { words: words() }));
                carried.lost += 1;
            }
            (Standing::Asked(_) | Standing::Kept(_), _) => {}
        }
    }
    Ok(reviews)
}

fn of_article(tx: &Transaction<'_>, article: ArticleId) -> rusqlite::Result<Vec<(EventId, Evidence)>> {
    let mut statement = tx.prepare_cached("SELECT * FROM evidence WHERE article = ?1 ORDER BY id")?;
    let row = |row: &Row<'_>| Ok((EventId(row.get("event")?), evidence(row)?));
    statement.query_map([article.0], row)?.collect()
}

/// Puts evidence where its words stand in the present text; who is named keeps the places that are found there too.
fn follow(
    tx: &Transaction<'_>,
    told: &Evidence,
    passage: Passage,
    texts: &Texts<'_>,
) -> rusqlite::Result<()> {
    let found = |range: &Range<usize>| found_again(texts.before, range, texts.after);
    let link = |link: &Link| match told.stands {
        Standing::Present => Link {
            range: link.range.as_ref().and_then(found),
            cue_range: link.cue_range.as_ref().and_then(found),
            ..link.clone()
        },
        Standing::Asked(_) | Standing::Kept(_) => link.unplaced(),
    };
    let attribution = told.attribution.iter().map(link).collect();
    place(tx, told, Evidence { passage, attribution, stands: Standing::Present, ..told.clone() })
}

fn ask(tx: &Transaction<'_>, told: &Evidence, earlier: TextId) -> rusqlite::Result<()> {
    place(tx, told, Evidence { stands: Standing::Asked(earlier), ..told.clone() })
}

/// Gives evidence another place, if it is another.
pub(super) fn place(tx: &Transaction<'_>, before: &Evidence, after: Evidence) -> rusqlite::Result<()> {
    if *before == after {
        return Ok(());
    }
    tx.prepare_cached(include_str!("place.sql"))?.execute(named_params! {
        ":id": after.id.0,
        ":first_byte": after.passage.range.start as i64,
        ":end_byte": after.passage.range.end as i64,
        ":exact": after.passage.exact,
        ":prefix": after.passage.prefix,
        ":suffix": after.passage.suffix,
        ":attribution": json(&after.attribution)?,
        ":earlier_text": after.stands.earlier().map(|text| text.0),
        ":kept": matches!(after.stands, Standing::Kept(_)).then_some(true),
    })?;
    Ok(())
}
