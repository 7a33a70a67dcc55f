//! `suggest`: suggestions and quotations of texts.

use std::error::Error;

use articles::Offsets;
use chronology::Link;
use serde_json::{Map, Value, json};
use suggest::{Quotation, Reading, Suggestion};

use crate::arguments::Suggest;
use crate::lines;
use crate::output::Run;
use crate::verbs::dates::Text;
use crate::verbs::{groups, topic};

/// Answers standard input, text by text or topic by topic.
pub(crate) fn run(suggest: Suggest) -> Run {
    match suggest {
        Suggest { topic: true, .. } => topic::run(),
        Suggest { groups: true, .. } => groups::run(),
        _ => lines::answer(|text| Ok(answer(text)?.line.into())),
    }
}

/// A text that was answered.
pub(super) struct Told {
    /// The line as it came, with what is found in its text.
    pub(super) line: Map<String, Value>,
    /// What is suggested from it.
    pub(super) suggestions: Vec<Suggestion>,
}

/// Looks for events and quotations in a text.
pub(super) fn answer(text: Text) -> Result<Told, Box<dyn Error>> {
    let reference = text.reference()?;
    let times = timex::tag(text.text(), &reference);
    let (language, published) = (text.language(), reference.published);
    let reading = Reading { text: text.text(), language, outlet: None, published, times: &times };
    let offsets = Offsets::code_points(text.text());
    let suggestions = suggest::suggest(&reading);
    let written: Vec<Value> =
        suggestions.iter().map(|suggestion| suggestion_json(suggestion, &offsets)).collect();
    let quotes: Vec<Value> = suggest::quotations(&reading)
        .iter()
        .map(|quotation| quotation_json(quotation, text.text(), &offsets))
        .collect();
    let mut line = text.answered(&times);
    line.insert("suggestions".to_owned(), written.into());
    line.insert("quotes".to_owned(), quotes.into());
    Ok(Told { line, suggestions })
}

fn suggestion_json(suggestion: &Suggestion, offsets: &Offsets<'_>) -> Value {
    let range = offsets.range(&suggestion.range);
    let attribution: Vec<Value> =
        suggestion.attribution.iter().map(|link| link_json(link, offsets)).collect();
    json!({
        "start": range.start,
        "end": range.end,
        "headline": suggestion.headline,
        "when": suggestion.when,
        "timex": suggestion.time,
        "attribution": attribution,
        "factuality": suggestion.factuality,
        "participants": suggestion.participants,
        "place": suggestion.place,
        "score": suggestion.score,
        "reasons": suggestion.reasons.iter().map(ToString::to_string).collect::<Vec<_>>(),
    })
}

fn link_json(link: &Link, offsets: &Offsets<'_>) -> Value {
    let range = link.range.as_ref().map(|range| offsets.range(range));
    json!({
        "speaker": link.speaker,
        "start": range.as_ref().map(|range| range.start),
        "end": range.as_ref().map(|range| range.end),
        "cue": link.cue,
    })
}

fn quotation_json(quotation: &Quotation, text: &str, offsets: &Offsets<'_>) -> Value {
    let pair = |bytes: &std::ops::Range<usize>| {
        let range = offsets.range(bytes);
        json!([range.start, range.end])
    };
    let mention = |bytes: &std::ops::Range<usize>| {
        let range = offsets.range(bytes);
        json!({"start": range.start, "end": range.end, "name": text[bytes.clone()]})
    };
    let range = offsets.range(&quotation.range);
    json!({
        "start": range.start,
        "end": range.end,
        "spans": quotation.pieces.iter().map(pair).collect::<Vec<_>>(),
        "type": if quotation.direct { "direct" } else { "indirect" },
        "speaker": quotation.speaker.as_ref().map(mention),
        "cue": quotation.cue.as_ref().map(mention),
    })
}
