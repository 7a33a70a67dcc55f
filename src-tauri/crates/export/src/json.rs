//! Everything a timeline holds, as JSON that [`read_json`] gives back unchanged.
//!
//! Text ranges are UTF-8 byte ranges in the articles' clean text.

use std::io::Write;

use chrono::{DateTime, SecondsFormat, Utc};
use chronology::{CitedArticle, Event, EventId, Lane, Period, Timeline, TimelineContents};
use serde::{Deserialize, Serialize};

use crate::{ExportError, LeftOut, Watched};

const FORMAT: &str = "dateline-timeline";
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Written<'a, Events> {
    format: &'static str,
    version: u32,
    exported: String,
    left_out: [String; 1],
    timeline: &'a Timeline,
    events: &'a Events,
    articles: &'a [CitedArticle],
    notes: Vec<NoteText<&'a str>>,
    periods: &'a [Period],
    lanes: &'a [Lane],
}

#[derive(Deserialize)]
struct Heading {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
struct Read {
    timeline: Timeline,
    events: Vec<Event>,
    articles: Vec<CitedArticle>,
    notes: Vec<NoteText<String>>,
    #[serde(default)]
    periods: Vec<Period>,
    #[serde(default)]
    lanes: Vec<Lane>,
}

#[derive(Serialize, Deserialize)]
struct NoteText<T> {
    event: EventId,
    text: T,
}

/// Why a text is no timeline that Dateline exported.
#[derive(Debug, thiserror::Error)]
pub enum ReadJsonError {
    /// It is something else.
    #[error("this is not a timeline exported by Dateline")]
    NotATimeline,
    /// It was exported by a newer Dateline.
    #[error(
        "this timeline was exported by a newer Dateline (format {version}; this one reads up to {VERSION})"
    )]
    Newer {
        /// The version found.
        version: u32,
    },
    /// It is a timeline, but damaged.
    #[error("the timeline is damaged: {0}")]
    Damaged(serde_json::Error),
}

pub(crate) fn write(
    contents: &TimelineContents,
    events: &Watched<'_>,
    exported: DateTime<Utc>,
    out: &mut impl Write,
) -> Result<Vec<LeftOut>, ExportError> {
    let notes = contents.notes.iter().map(|(event, text)| NoteText { event: *event, text: text.as_str() });
    let written = Written {
        format: FORMAT,
        version: VERSION,
        exported: exported.to_rfc3339_opts(SecondsFormat::Secs, true),
        left_out: [LeftOut::TextsOfJson.to_string()],
        timeline: &contents.timeline,
        events,
        articles: &contents.articles,
        notes: notes.collect(),
        periods: &contents.periods,
        lanes: &contents.lanes,
    };
    serde_json::to_writer_pretty(&mut *out, &written).map_err(|error| events.failure(error))?;
    out.write_all(b"\n")?;
    Ok(vec![LeftOut::TextsOfJson])
}

/// Reads a timeline that was exported as JSON.
pub fn read_json(text: &str) -> Result<TimelineContents, ReadJsonError> {
    let heading: Heading = serde_json::from_str(text).map_err(|_| ReadJsonError::NotATimeline)?;
    if heading.format != FORMAT {
        return Err(ReadJsonError::NotATimeline);
    }
    if heading.version > VERSION {
        return Err(ReadJsonError::Newer { version: heading.version });
    }
    let Read { timeline, events, articles, notes, periods, lanes } =
        serde_json::from_str(text).map_err(ReadJsonError::Damaged)?;
    let notes = notes.into_iter().map(|note| (note.event, note.text)).collect();
    Ok(TimelineContents { timeline, events, articles, notes, periods, lanes })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{Format, export, fixture};

    fn written(contents: &TimelineContents) -> String {
        let mut text = Vec::new();
        export(contents, Format::Json, fixture::exported(), &mut text).unwrap();
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn says_what_it_is_and_what_it_leaves_out() {
        let json: serde_json::Value = serde_json::from_str(&written(&fixture::contents())).unwrap();
        assert_eq!(json["format"], "dateline-timeline");
        assert_eq!(json["version"], 1);
        assert_eq!(json["exported"], "2019-05-04T09:30:00Z");
        assert_eq!(json["left_out"][0], LeftOut::TextsOfJson.to_string());
        assert_eq!(json["events"][0]["when"]["modifier"], "START");
    }

    #[test]
    fn comes_back_as_it_was() {
        assert_eq!(read_json(&written(&fixture::contents())).unwrap(), fixture::contents());
    }

    #[test]
    fn a_timeline_that_was_exported_before_there_were_periods_and_lanes_is_read() {
        let mut json: serde_json::Value = serde_json::from_str(&written(&fixture::contents())).unwrap();
        json.as_object_mut().unwrap().retain(|name, _| !["periods", "lanes"].contains(&name.as_str()));
        let expected = TimelineContents { periods: Vec::new(), lanes: Vec::new(), ..fixture::contents() };
        assert_eq!(read_json(&json.to_string()).unwrap(), expected);
    }

    #[test]
    fn refuses_what_it_cannot_read_in_a_sentence() {
        let refused = |text: &str| read_json(text).unwrap_err().to_string();
        assert_eq!(refused("[]"), "this is not a timeline exported by Dateline");
        assert_eq!(refused(r#"{"format":"x","version":1}"#), "this is not a timeline exported by Dateline");
        assert_eq!(
            refused(r#"{"format":"dateline-timeline","version":2}"#),
            "this timeline was exported by a newer Dateline (format 2; this one reads up to 1)"
        );
        assert!(
            refused(r#"{"format":"dateline-timeline","version":1}"#).starts_with("the timeline is damaged: ")
        );
    }

    proptest! {
        #[test]
        fn any_words_come_back(headline in ".*", quote in ".*", note in ".*", tags in prop::collection::vec(".*", 0..3)) {
            let mut contents = fixture::contents();
            contents.events[0].draft.headline = headline;
            contents.events[0].draft.tags = tags;
            contents.events[0].evidence[0].passage.exact = quote;
            contents.notes.push((contents.events[0].id, note));
            prop_assert_eq!(read_json(&written(&contents)).unwrap(), contents);
        }
    }
}
