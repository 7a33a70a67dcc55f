//! `import`: files, folders, archives and exported timelines into a library.

use intake::{Control, Imported, Outcome as FileOutcome, Progress, Readers};
use library::Library;
use serde_json::json;

use crate::arguments::Import;
use crate::output::{self, Outcome, Run};
use crate::verbs::now;

/// Imports, telling each file as it becomes durable; the library is made where there is none.
pub(crate) fn run(import: Import, json: bool) -> Run {
    let library = Library::open_or_create(&import.library.library, now)?;
    let mut printed = Ok(());
    let tell = |progress: Progress, file: &Imported| {
        let line = if json { tell_json(file) } else { tell_text(progress, file) };
        printed = std::mem::replace(&mut printed, Ok(())).and(line);
    };
    let readers = Readers::new().with_columns(import.columns.unwrap_or_default());
    let published = import.published.as_ref();
    let report = intake::import(&library, &readers, &import.paths, published, &Control::default(), tell)?;
    printed?;
    let failed = report.failures().count();
    eprintln!("{} new, {} known already, {failed} failed", report.new_articles(), report.known());
    Ok(Outcome::of(failed > 0))
}

fn tell_json(file: &Imported) -> std::io::Result<()> {
    let (state, id) = match &file.outcome {
        FileOutcome::New(id) => ("new", Some(id)),
        FileOutcome::Known(id) => ("known", Some(id)),
        FileOutcome::Timeline(added) => {
            return output::line(&json!({
                "path": file.path, "sha256": file.sha256, "state": "timeline", "timeline": added.id,
                "new_events": added.new_events, "without_original": added.without_original,
            }));
        }
        FileOutcome::Cancelled => ("cancelled", None),
        FileOutcome::Failed(failure) => {
            output::complain_of(&file.path, failure, failure.advice());
            return Ok(());
        }
    };
    output::line(&json!({"path": file.path, "sha256": file.sha256, "state": state, "article": id}))
}

fn tell_text(progress: Progress, file: &Imported) -> std::io::Result<()> {
    let path = file.path.display();
    let state = match &file.outcome {
        FileOutcome::New(id) => format!("article {}", id.0),
        FileOutcome::Known(id) => format!("known already as article {}", id.0),
        FileOutcome::Timeline(added) => format!(
            "timeline {}, {} new events, {} passages kept as notes as their originals are not in the library",
            added.id.0, added.new_events, added.without_original
        ),
        FileOutcome::Cancelled => "not read".to_owned(),
        FileOutcome::Failed(failure) => {
            output::complain_of(&file.path, failure, failure.advice());
            return Ok(());
        }
    };
    output::text(&format!("{}/{} {path}: {state}", progress.done, progress.total))
}
