//! TimelineJS 3's JSON (timeline.knightlab.com/docs/json-format.html).
//!
//! Its dates have no doubt, so each event's `display_date` keeps our words, and its start and end are
//! given in the unit told: a year has no month, an unknown end is absent. Years before 1 are negative.

use std::io::Write;

use chrono::{Datelike, NaiveDateTime, Timelike};
use chronology::{Event, Evidence, Lanes, Period, PeriodDraft, Stance, TimelineContents};
use edtf::{Precision, When};
use serde::Serialize;

use crate::citation::Citation;
use crate::html::text;
use crate::story::{self, Story};
use crate::{ExportError, LeftOut, Watched};

#[derive(Serialize)]
struct Written {
    title: Slide,
    events: Vec<Slide>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    eras: Vec<Era>,
    scale: &'static str,
}

/// A period in the background; it must begin and end.
#[derive(Serialize)]
struct Era {
    start_date: Date,
    end_date: Date,
    text: Text,
}

#[derive(Serialize)]
struct Slide {
    #[serde(skip_serializing_if = "Option::is_none")]
    unique_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<String>,
    text: Text,
}

#[derive(Serialize)]
struct Text {
    headline: String,
    text: String,
}

#[derive(Debug, Default, PartialEq, Serialize)]
struct Date {
    year: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hour: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minute: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    second: Option<u32>,
    #[serde(skip_serializing_if = "String::is_empty")]
    display_date: String,
}

pub(crate) fn write(
    contents: &TimelineContents,
    events: &Watched<'_>,
    out: &mut impl Write,
) -> Result<Vec<LeftOut>, ExportError> {
    let story = Story::of(contents);
    let lanes = Lanes::of(contents);
    let slides =
        events.each().filter_map(|event| event.map(|event| slide(&story, &lanes, event)).transpose());
    let events = slides.collect::<Result<Vec<Slide>, _>>()?;
    let eras: Vec<Era> = contents.periods.iter().filter_map(era).collect();
    let undated = contents.events.len() - events.len();
    let left_out = left_out(&story, undated, contents.periods.len() - eras.len());
    let title = Slide {
        unique_id: None,
        start_date: None,
        end_date: None,
        display_date: None,
        group: None,
        text: Text {
            headline: text(&contents.timeline.draft.name),
            text: paragraphs(
                [contents.timeline.draft.description.clone()]
                    .into_iter()
                    .chain(left_out.iter().map(LeftOut::to_string)),
            ),
        },
    };
    serde_json::to_writer_pretty(&mut *out, &Written { title, events, eras, scale: "human" })?;
    out.write_all(b"\n")?;
    Ok(left_out)
}

fn left_out(story: &Story<'_>, undated: usize, open: usize) -> Vec<LeftOut> {
    let is_rough = |event: &&Event| {
        event.draft.when.as_ref().is_some_and(|when| {
            when.is_approximate() || when.modifier.is_some() || when.edtf.precision() > Precision::Day
        })
    };
    let rough = story.contents.events.iter().filter(is_rough).count();
    let counted = [
        LeftOut::Undated { events: undated },
        LeftOut::OpenPeriods { periods: open },
        LeftOut::Doubts { events: rough },
    ];
    let found = counted.into_iter().zip([undated, open, rough]).filter(|(_, count)| *count > 0);
    found.map(|(left_out, _)| left_out).chain([LeftOut::TextsOfTimelineJs]).collect()
}

/// An event as a slide; `None` where nothing places it in time.
fn slide<'a>(story: &Story<'a>, lanes: &Lanes<'a>, event: &'a Event) -> Option<Slide> {
    let when = event.draft.when.as_ref()?;
    let (start, end) = dates(when)?;
    Some(Slide {
        unique_id: Some(format!("event-{}", event.id.0)),
        start_date: Some(Date { display_date: stripped_text(&when.label()), ..start }),
        end_date: end,
        display_date: Some(stripped_text(&when.label())),
        group: lanes.name_of(event).map(stripped_text),
        text: Text { headline: text(&event.draft.headline), text: body(story, event) },
    })
}

/// A period as an era; `None` where it does not begin and end.
fn era(period: &Period) -> Option<Era> {
    let PeriodDraft { name, when, .. } = &period.draft;
    let (bounds, unit) = (when.bounds(), when.edtf.precision().min(Precision::Day));
    Some(Era {
        start_date: date(bounds.earliest?, unit),
        end_date: date(bounds.latest?, unit),
        text: Text { headline: text(name), text: String::new() },
    })
}

/// Escapes twice: TimelineJS 3.9 takes the markup out of `group` and `display_date`, which undoes one
/// escaping, and then writes what is left as HTML.
fn stripped_text(words: &str) -> String {
    text(&text(words))
}

/// Start and end in the unit told. A date known only by its end stands there.
fn dates(when: &When) -> Option<(Date, Option<Date>)> {
    let bounds = when.bounds();
    let unit = when.edtf.precision();
    let (first, last) = match (bounds.earliest, bounds.latest) {
        (Some(first), last) => (first, last),
        (None, last) => (last?, None),
    };
    let is_one = unit <= Precision::Year && unit != Precision::Season && when.modifier.is_none();
    let unit = if when.modifier.is_some() { unit.min(Precision::Day) } else { unit };
    Some((date(first, unit), last.filter(|_| !is_one).map(|last| date(last, unit))))
}

fn date(moment: NaiveDateTime, unit: Precision) -> Date {
    let tells = |finest: Precision| unit <= finest || unit >= Precision::Interval;
    let is_time = unit == Precision::Time;
    Date {
        year: moment.year(),
        month: tells(Precision::Season).then_some(moment.month()),
        day: tells(Precision::Day).then_some(moment.day()),
        hour: is_time.then_some(moment.hour()),
        minute: is_time.then_some(moment.minute()),
        second: (is_time && moment.second() != 0).then_some(moment.second()),
        display_date: String::new(),
    }
}

fn body(story: &Story<'_>, event: &Event) -> String {
    let doubts = story.doubts(event).join(", ");
    let place =
        event.draft.place.iter().chain(&event.draft.participants).cloned().collect::<Vec<_>>().join(", ");
    let conflict = story.conflict_words(event.id);
    let review = event.needs_review.as_ref().map(|why| format!("To review: {why}"));
    let facts = paragraphs([doubts, place].into_iter().chain(conflict).chain(review));
    let evidence: String = event.evidence.iter().map(|evidence| quotation(story, event, evidence)).collect();
    let notes = paragraphs(story.notes(event.id).map(|note| format!("Note: {note}")));
    format!("{facts}{evidence}{notes}")
}

fn quotation(story: &Story<'_>, event: &Event, evidence: &Evidence) -> String {
    let disputes = (evidence.stance == Stance::Disputes).then(|| "Disputes this event.".to_owned());
    let date = story::other_date(event, evidence).map(|when| format!("Dates it {}.", when.label()));
    let told = [disputes, story::chain_words(evidence), date, story::reading_words(evidence)];
    let citation = story.source(evidence.article).map(|(_, cited)| Citation::of(cited).line());
    let cite = citation.map(|line| format!("<p><cite>{}</cite></p>", text(&line))).unwrap_or_default();
    format!(
        "<blockquote><p>{}</p></blockquote>{}{cite}",
        text(&evidence.passage.exact),
        paragraphs(told.into_iter().flatten())
    )
}

fn paragraphs(each: impl IntoIterator<Item = String>) -> String {
    let told = each.into_iter().filter(|words| !words.is_empty());
    told.map(|words| format!("<p>{}</p>", text(&words))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Format, export, fixture};

    fn exported(contents: &TimelineContents) -> (serde_json::Value, Vec<LeftOut>) {
        let mut text = Vec::new();
        let left_out = export(contents, Format::TimelineJs, fixture::exported(), &mut text).unwrap();
        (serde_json::from_slice(&text).unwrap(), left_out)
    }

    #[track_caller]
    fn check(edtf: &str, expected: &str) {
        let when = When::from(edtf.parse::<edtf::Edtf>().unwrap());
        let dates =
            dates(&when).map(|(start, end)| serde_json::json!({"start_date": start, "end_date": end}));
        assert_eq!(serde_json::to_string(&dates).unwrap(), expected, "{edtf}");
    }

    #[test]
    fn a_date_is_never_more_precise_than_told() {
        check("2013", r#"{"start_date":{"year":2013},"end_date":null}"#);
        check("2013-07", r#"{"start_date":{"year":2013,"month":7},"end_date":null}"#);
        check("2013-07-21", r#"{"start_date":{"year":2013,"month":7,"day":21},"end_date":null}"#);
        check(
            "2013-07-21T14:30:00",
            r#"{"start_date":{"year":2013,"month":7,"day":21,"hour":14,"minute":30},"end_date":null}"#,
        );
        check("198X", r#"{"start_date":{"year":1980},"end_date":{"year":1989}}"#);
        check("2014-21", r#"{"start_date":{"year":2014,"month":3},"end_date":{"year":2014,"month":5}}"#);
    }

    #[test]
    fn an_open_end_is_no_date_and_years_before_christ_are_negative() {
        check("2019-04/..", r#"{"start_date":{"year":2019,"month":4,"day":1},"end_date":null}"#);
        check("2019-04/", r#"{"start_date":{"year":2019,"month":4,"day":1},"end_date":null}"#);
        check("-0043", r#"{"start_date":{"year":-43},"end_date":null}"#);
        check("XXXX-12-25", "null");
    }

    #[test]
    fn keeps_words_evidence_and_lanes() {
        let (json, _) = exported(&fixture::contents());
        insta::assert_snapshot!(serde_json::to_string_pretty(&json["events"][1]).unwrap());
        assert_eq!(json["events"][0]["display_date"], "early February 2019");
    }

    #[test]
    fn lanes_made_by_hand_are_groups() {
        let mut contents = fixture::contents();
        contents.timeline.draft.lanes = chronology::LaneBy::Hand;
        let (json, _) = exported(&contents);
        assert_eq!(json["events"][0]["group"], "The ministry");
        assert_eq!(json["events"][2]["group"], serde_json::Value::Null);
    }

    #[test]
    fn a_period_that_begins_and_ends_is_an_era() {
        let (json, left_out) = exported(&fixture::contents());
        let era = serde_json::json!([{
            "start_date": {"year": 2019, "month": 2, "day": 1},
            "end_date": {"year": 2019, "month": 3, "day": 25},
            "text": {"headline": "Strike at the docks", "text": ""},
        }]);
        assert_eq!(json["eras"], era);
        assert_eq!(left_out[1].to_string(), "1 period without a beginning or an end: left out.");
    }

    #[test]
    fn says_what_it_leaves_out_also_in_the_file() {
        let (json, left_out) = exported(&fixture::contents());
        assert_eq!(json["events"].as_array().unwrap().len(), 8);
        assert_eq!(left_out[0].to_string(), "1 event without a date that TimelineJS can place: left out.");
        assert!(json["title"]["text"]["text"].as_str().unwrap().contains(&left_out[0].to_string()));
    }

    #[test]
    fn hostile_words_stay_words() {
        let (json, _) = exported(&fixture::contents());
        let hostile = &json["events"][6];
        assert_eq!(hostile["text"]["headline"], text(fixture::HOSTILE));
        assert!(!hostile["text"]["text"].as_str().unwrap().contains("<img"));
        assert_eq!(
            hostile["group"],
            text(&text(fixture::HOSTILE)),
            "a lane is unescaped once before it is shown"
        );
    }
}
