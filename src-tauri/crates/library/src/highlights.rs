//! Words that a person marked in articles.

use std::ops::Range;

use ::articles::{ArticleId, Passage, Reanchored, TextId};
use chronology::{Highlight, HighlightId};
use rusqlite::{Row, Transaction, named_params, params};

use crate::columns::range;
use crate::evidence::{Texts, text};
use crate::{Library, LibraryError, Operation};

impl Library {
    /// The words that are marked in an article, in the order of its text; those that stand in earlier texts come last.
    pub fn highlights(&self, article: ArticleId) -> Result<Vec<Highlight>, LibraryError> {
        self.read("listing highlights", |tx| Ok(of_article(tx, article)?))
    }

    /// Marks words of an article's present text; what is marked already and shares a letter with them is joined to them.
    pub fn add_highlight(
        &self,
        article: ArticleId,
        words: Range<usize>,
    ) -> Result<HighlightId, LibraryError> {
        self.change(Operation::AddHighlight, |tx| {
            let text = text(tx, article)?;
            let is_something =
                |words: &Range<usize>| text.get(words.clone()).is_some_and(|words| !words.trim().is_empty());
            let words =
                Some(words).filter(is_something).ok_or(LibraryError::NoSuchPassage { article: article.0 })?;
            let passage = Passage::of(&text, joined(tx, article, words)?);
            let passage = passage.ok_or(LibraryError::NoSuchPassage { article: article.0 })?;
            tx.prepare_cached(include_str!("highlights/insert.sql"))?.execute(named_params! {
                ":article": article.0,
                ":first_byte": passage.range.start as i64,
                ":end_byte": passage.range.end as i64,
                ":exact": passage.exact,
                ":prefix": passage.prefix,
                ":suffix": passage.suffix,
            })?;
            Ok(HighlightId(tx.last_insert_rowid()))
        })
    }

    /// Takes a highlight away.
    pub fn remove_highlight(&self, id: HighlightId) -> Result<(), LibraryError> {
        self.change(Operation::RemoveHighlight, |tx| {
            match tx.execute("DELETE FROM highlights WHERE id = ?1", [id.0])? {
                0 => Err(LibraryError::NotFound { what: "highlight", id: id.0 }.into()),
                _ => Ok(()),
            }
        })
    }
}

/// Takes away what shares a letter with these words; returns the range of all of it.
fn joined(tx: &Transaction<'_>, article: ArticleId, words: Range<usize>) -> rusqlite::Result<Range<usize>> {
    let mut statement = tx.prepare_cached(include_str!("highlights/take.sql"))?;
    let taken = statement.query_map(params![article.0, words.start as i64, words.end as i64], range)?;
    taken.into_iter().try_fold(words, |all, one| {
        let one = one?;
        Ok(all.start.min(one.start)..all.end.max(one.end))
    })
}

fn of_article(tx: &Transaction<'_>, article: ArticleId) -> rusqlite::Result<Vec<Highlight>> {
    let sql = "SELECT * FROM highlights WHERE article = ?1 ORDER BY earlier_text NULLS FIRST, first_byte";
    let mut statement = tx.prepare_cached(sql)?;
    statement.query_map([article.0], highlight)?.collect()
}

/// Lets the highlights of an article that was read again follow words that stand between the same words; all others
/// stand in the earlier text from now on. Returns how many came to stand there.
pub(crate) fn carry(tx: &Transaction<'_>, texts: &Texts<'_>) -> rusqlite::Result<u32> {
    let mut left = 0;
    for Highlight { id, passage, earlier } in of_article(tx, texts.article)? {
        match passage.reanchor(texts.after) {
            Reanchored::Exact(passage) | Reanchored::Shifted(passage) => {
                tx.prepare_cached(include_str!("highlights/follow.sql"))?.execute(named_params! {
                    ":id": id.0,
                    ":first_byte": passage.range.start as i64,
                    ":end_byte": passage.range.end as i64,
                    ":exact": passage.exact,
                    ":prefix": passage.prefix,
                    ":suffix": passage.suffix,
                })?;
            }
            Reanchored::Moved(_) | Reanchored::Orphaned if earlier.is_none() => {
                left += 1;
                let sql = "UPDATE highlights SET earlier_text = ?2 WHERE id = ?1";
                tx.prepare_cached(sql)?.execute([id.0, texts.earlier.0])?;
            }
            Reanchored::Moved(_) | Reanchored::Orphaned => {}
        }
    }
    Ok(left)
}

fn highlight(row: &Row<'_>) -> rusqlite::Result<Highlight> {
    Ok(Highlight {
        id: HighlightId(row.get("id")?),
        passage: Passage {
            range: range(row)?,
            exact: row.get("exact")?,
            prefix: row.get("prefix")?,
            suffix: row.get("suffix")?,
        },
        earlier: row.get::<_, Option<i64>>("earlier_text")?.map(TextId),
    })
}
