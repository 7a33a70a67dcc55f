//! What a person's decisions teach, kept with the library: each decision is a step, and undone with it.

use rusqlite::{Transaction, params};
use suggest::{Learned, Suggestion};

use crate::columns::{from_word, word};
use crate::{Library, LibraryError, Operation};

impl Library {
    /// What decisions on suggestions have taught so far.
    pub fn learned(&self) -> Result<Learned, LibraryError> {
        self.read("reading what was learned", |tx| Ok(learned(tx)?))
    }

    /// Forgets what decisions have taught; suggestions have the scores again that they were made with.
    pub fn forget_learned(&self) -> Result<(), LibraryError> {
        self.change(Operation::ForgetLearned, |tx| {
            tx.execute("DELETE FROM learned", [])?;
            Ok(())
        })
    }
}

pub(super) fn learned(tx: &Transaction<'_>) -> rusqlite::Result<Learned> {
    let mut statement = tx.prepare_cached("SELECT trait, weight FROM learned")?;
    let weights = statement.query_map([], |row| Ok((from_word(row, "trait")?, row.get("weight")?)))?;
    Ok(Learned(weights.collect::<Result<_, _>>()?))
}

/// Learns from a decision on one suggestion.
pub(super) fn learn(tx: &Transaction<'_>, suggestion: &Suggestion, kept: bool) -> rusqlite::Result<()> {
    let before = learned(tx)?;
    let mut after = before.clone();
    after.learn(suggestion, kept);
    let sql = "INSERT INTO learned(trait, weight) VALUES (?1, ?2)
               ON CONFLICT (trait) DO UPDATE SET weight = ?2";
    let mut store = tx.prepare_cached(sql)?;
    for (one, weight) in after.0.iter().filter(|(one, weight)| before.0.get(one) != Some(weight)) {
        store.execute(params![word(one)?, weight])?;
    }
    Ok(())
}
