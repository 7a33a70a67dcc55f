//! Reading stored originals again: after an update a reader may read more of them, or better.

use std::collections::VecDeque;

use articles::{ArticleId, ReadError, found_again};
use library::{Carried, Library, LibraryError, NewReading};
use rayon::prelude::*;
use timex::{Correction, Guidance};

use crate::{Control, ImportError, Progress, Readers, analyse};

/// Originals read side by side and then stored in one transaction.
const BATCH: usize = 32;

/// What reading one article again came to.
#[derive(Debug)]
pub enum ReadAgain {
    /// It is read as before.
    Same,
    /// It is read otherwise; what stood in its text follows, asks or stays.
    Changed(Carried),
    /// Its original could not be read; the article stays as it is.
    Failed(ImportError),
    /// Reading was cancelled before it.
    Cancelled,
}

/// What an original came to be read as.
enum Reading {
    Same,
    New(Box<NewReading>),
    Failed(ImportError),
}

/// Reads articles again from their originals. What a person says of an article stands: its publication date, its
/// genre, and what words mean that are still there.
///
/// `watch` is told what each came to once it is durable. Undo takes all of it back as one. An article that a person
/// changes meanwhile is read once more.
pub fn read_again(
    library: &Library,
    readers: &Readers,
    ids: &[ArticleId],
    control: &Control,
    mut watch: impl FnMut(Progress, ArticleId, ReadAgain),
) -> Result<(), LibraryError> {
    let mut rereading = library.reread();
    let mut waiting = VecDeque::from_iter(ids.iter().copied());
    let mut done = 0;
    while !waiting.is_empty() {
        control.hold();
        let batch: Vec<ArticleId> = waiting.drain(..BATCH.min(waiting.len())).collect();
        let read = match control.is_cancelled() {
            true => batch.into_iter().map(|id| (id, Some(ReadAgain::Cancelled))).collect(),
            false => {
                let read = batch.into_par_iter().map(|id| (id, read_one(library, readers, id))).collect();
                store(library, &mut rereading, read)?
            }
        };
        for (id, outcome) in read {
            let Some(outcome) = outcome else {
                waiting.push_back(id);
                continue;
            };
            done += 1;
            watch(Progress { done, total: ids.len() }, id, outcome);
        }
    }
    Ok(())
}

/// Stores what was read of a batch; `None` for what is to be read once more.
fn store(
    library: &Library,
    rereading: &mut library::Rereading<'_>,
    read: Vec<(ArticleId, Reading)>,
) -> Result<Vec<(ArticleId, Option<ReadAgain>)>, LibraryError> {
    let (mut outcomes, mut same, mut new) = (Vec::with_capacity(read.len()), Vec::new(), Vec::new());
    for (id, reading) in read {
        match reading {
            Reading::Same => {
                same.push(id);
                outcomes.push((id, Some(ReadAgain::Same)));
            }
            Reading::New(reading) => new.push(*reading),
            Reading::Failed(error) => outcomes.push((id, Some(ReadAgain::Failed(error)))),
        }
    }
    library.read_the_same(&same)?;
    let carried = rereading.store(&new)?;
    let changed = new.iter().zip(carried);
    outcomes.extend(changed.map(|(new, carried)| (new.before.id, carried.map(ReadAgain::Changed))));
    Ok(outcomes)
}

fn read_one(library: &Library, readers: &Readers, id: ArticleId) -> Reading {
    match reading(library, readers, id) {
        Ok(Some(new)) => Reading::New(Box::new(new)),
        Ok(None) => Reading::Same,
        Err(error) => Reading::Failed(error),
    }
}

/// What is read in an article's original now; `None` if it is what was read before.
fn reading(library: &Library, readers: &Readers, id: ArticleId) -> Result<Option<NewReading>, ImportError> {
    let before = library.article(id)?;
    let source = library.original(&before.sha256)?;
    // A mail also hands on what is attached to it, each an article of its own.
    let mut parts = readers.articles(&source)?.into_iter();
    let own = parts.find(|(part, _)| part.sha256 == before.sha256);
    let (_, read) = own.ok_or_else(|| ReadError::Several { file: source.name.clone() })?;
    let (mut article, _) = read?;
    if before.date_set {
        article = article.dated(before.article.published.clone());
    }
    if article == before.article {
        return Ok(None);
    }
    let guidance = carried(&before.guidance, &before.article.text, &article.text);
    let analysis = analyse(&article, &guidance);
    Ok(Some(NewReading { before, article, guidance, analysis }))
}

/// What a person says of a text's dates, for another version of it: of the words that are found there.
fn carried(guidance: &Guidance, before: &str, after: &str) -> Guidance {
    let empty = Guidance { corrections: Vec::new(), ..guidance.clone() };
    let found = guidance.corrections.iter().filter_map(|Correction { range, when }| {
        Some(Correction { range: found_again(before, range, after)?, when: when.clone() })
    });
    found.fold(empty, Guidance::corrected)
}
