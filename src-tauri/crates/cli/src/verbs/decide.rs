//! `accept`, `reject`, `undo`, `redo`: what a person does in the window, scripted.

use std::error::Error;

use chronology::{EventId, TimelineDraft, TimelineId};
use library::{Done, Library, SuggestionQuery};
use serde_json::json;
use suggest::SuggestionId;

use crate::arguments::{Accept, InLibrary, Reject, Which};
use crate::output::{self, Outcome, Run};
use crate::verbs::{find_timeline, open};

/// Accepts suggestions; with a timeline, the events are put into it.
pub(crate) fn accept(accept: Accept, json: bool) -> Run {
    let library = open(&accept.library)?;
    let timeline = accept.timeline.map(|wanted| timeline_or_new(&library, &wanted)).transpose()?;
    let (events, any_failed) = accept_which(&library, accept.which, timeline)?;
    match json {
        true => events.iter().try_for_each(|event| output::line(&json!({"event": event})))?,
        false => output::text(&format!("{} accepted", events.len()))?,
    }
    Ok(Outcome::of(any_failed))
}

fn timeline_or_new(library: &Library, wanted: &str) -> Result<TimelineId, Box<dyn Error>> {
    match find_timeline(library, wanted)? {
        Some(timeline) => Ok(timeline),
        None => Ok(library.create_timeline(&TimelineDraft::new(wanted, ""))?),
    }
}

/// Returns the events, and whether any suggestion could not be accepted.
fn accept_which(
    library: &Library,
    which: Which,
    timeline: Option<TimelineId>,
) -> Result<(Vec<EventId>, bool), Box<dyn Error>> {
    if which.ids.is_empty() {
        let query = SuggestionQuery { waiting: true, min_score: which.min_score, ..Default::default() };
        return Ok((library.accept_waiting(&query, timeline)?, false));
    }
    let mut events = Vec::new();
    let mut any_failed = false;
    for id in which.ids {
        match library.accept_suggestion(SuggestionId(id), &[], None, timeline) {
            Ok(event) => events.push(event),
            Err(error) => {
                any_failed = true;
                output::complain(&error);
            }
        }
    }
    Ok((events, any_failed))
}

/// Rejects suggestions.
pub(crate) fn reject(reject: Reject) -> Run {
    let ids: Vec<SuggestionId> = reject.ids.into_iter().map(SuggestionId).collect();
    open(&reject.library)?.reject_suggestions(&ids)?;
    output::text(&format!("{} rejected", ids.len()))?;
    Ok(Outcome::Done)
}

/// Reverses the last change.
pub(crate) fn undo(library: InLibrary, json: bool) -> Run {
    tell(open(&library)?.undo()?, "undone", json)
}

/// Does again what was undone.
pub(crate) fn redo(library: InLibrary, json: bool) -> Run {
    tell(open(&library)?.redo()?, "done again", json)
}

fn tell(done: Option<Done>, what: &str, json: bool) -> Run {
    match (done, json) {
        (Some(done), true) => output::line(&json!({"operation": done.operation, "at": done.at}))?,
        (Some(done), false) => {
            let name = serde_json::to_value(done.operation)?;
            output::text(&format!("{what}: {}", name.as_str().unwrap_or_default()))?;
        }
        (None, _) => output::text("nothing to do")?,
    }
    Ok(Outcome::Done)
}
