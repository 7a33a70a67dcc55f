//! `export`: a timeline to a file.

use serde_json::json;

use crate::arguments::Export;
use crate::output::{self, Outcome, Run};
use crate::verbs::{now, open, timeline_named};

/// Exports, and says what the format cannot hold.
pub(crate) fn run(export: Export, json: bool) -> Run {
    let library = open(&export.library)?;
    let contents = library.timeline(timeline_named(&library, &export.timeline)?)?;
    let left_out = export::export_to_file(&contents, export.format.into(), now(), &export.output)?;
    if json {
        let left_out: Vec<String> = left_out.iter().map(ToString::to_string).collect();
        output::line(&json!({"path": export.output, "events": contents.events.len(), "left_out": left_out}))?;
        return Ok(Outcome::Done);
    }
    output::text(&format!("{}: {} events", export.output.display(), contents.events.len()))?;
    for sentence in left_out {
        output::text(&format!("left out: {sentence}"))?;
    }
    Ok(Outcome::Done)
}
