//! `reread`: stored originals read again, by this version's reader.

use articles::ArticleId;
use intake::{Control, Progress, ReadAgain, Readers};
use library::Carried;
use serde_json::json;

use crate::arguments::Reread;
use crate::output::{self, Outcome, Run};
use crate::verbs::open;

/// Reads articles again, telling what each came to as it becomes durable.
pub(crate) fn run(reread: Reread, json: bool) -> Run {
    let library = open(&reread.library)?;
    let ids = match reread.ids.is_empty() {
        true => library.read_by_older()?,
        false => reread.ids.into_iter().map(ArticleId).collect(),
    };
    let (mut printed, mut changed, mut failed) = (Ok(()), 0, 0);
    intake::read_again(&library, &Readers::new(), &ids, &Control::default(), |at, id, outcome| {
        changed += u32::from(matches!(outcome, ReadAgain::Changed(_)));
        failed += u32::from(matches!(outcome, ReadAgain::Failed(_)));
        let line = if json { tell_json(id, &outcome) } else { tell_text(at, id, &outcome) };
        printed = std::mem::replace(&mut printed, Ok(())).and(line);
    })?;
    printed?;
    eprintln!("{} read again, {changed} otherwise than before, {failed} failed", ids.len());
    Ok(Outcome::of(failed > 0))
}

fn tell_json(id: ArticleId, outcome: &ReadAgain) -> std::io::Result<()> {
    match outcome {
        ReadAgain::Same => output::line(&json!({"article": id, "state": "same"})),
        ReadAgain::Changed(Carried { followed, moved, lost, quotations, corrections }) => {
            output::line(&json!({
                "article": id, "state": "changed", "followed": followed, "moved": moved, "lost": lost,
                "quotations": quotations, "corrections": corrections,
            }))
        }
        ReadAgain::Cancelled => output::line(&json!({"article": id, "state": "cancelled"})),
        ReadAgain::Failed(error) => complain(id, error),
    }
}

fn tell_text(at: Progress, id: ArticleId, outcome: &ReadAgain) -> std::io::Result<()> {
    let came_to = match outcome {
        ReadAgain::Same => "as before".to_owned(),
        ReadAgain::Changed(carried) => format!(
            "read otherwise; of its passages {} follow, {} moved and {} are gone: these wait for you",
            carried.followed, carried.moved, carried.lost
        ),
        ReadAgain::Cancelled => "not read".to_owned(),
        ReadAgain::Failed(error) => return complain(id, error),
    };
    output::text(&format!("{}/{} article {}: {came_to}", at.done, at.total, id.0))
}

fn complain(id: ArticleId, error: &intake::ImportError) -> std::io::Result<()> {
    let article = format!("article {}", id.0);
    output::complain_of(std::path::Path::new(&article), error, "The article stays as it is.");
    Ok(())
}
