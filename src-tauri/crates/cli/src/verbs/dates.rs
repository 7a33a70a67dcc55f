//! `dates`: time expressions of texts.

use std::error::Error;

use articles::Offsets;
use edtf::Edtf;
use serde::Deserialize;
use serde_json::{Map, Value, json};
use timex::{Alternative, Anchor, Genre, Guidance, Reference, TimeExpression};

use crate::arguments::Dates;
use crate::lines;
use crate::output::{self, Outcome, Run};

/// A line of the input, or what `read` writes of a file; whatever else it holds comes back untouched.
#[derive(Debug, Deserialize)]
pub(crate) struct Text {
    text: String,
    dct: Option<String>,
    lang: Option<String>,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

impl Text {
    /// The text itself.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Its language, where told; what `read` writes calls it by its whole name.
    pub(crate) fn language(&self) -> Option<&str> {
        self.lang.as_deref().or_else(|| self.rest.get("language")?.as_str())
    }

    /// What its dates are resolved against.
    pub(crate) fn reference(&self) -> Result<Reference, Box<dyn Error>> {
        let told = self.dct.as_deref().or_else(|| self.rest.get("published")?.as_str());
        let published = told.filter(|told| !told.is_empty()).map(Edtf::parse).transpose()?;
        let published = published.as_ref().and_then(intake::moment);
        Ok(Reference { published, language: self.language().map(str::to_owned) })
    }

    /// The line as it came, with its time expressions.
    pub(crate) fn answered(self, times: &[TimeExpression]) -> Map<String, Value> {
        let offsets = Offsets::code_points(&self.text);
        let timex: Vec<Value> = times.iter().map(|time| time_json(&self.text, time, &offsets)).collect();
        let mut answer = self.rest;
        answer.insert("dct".to_owned(), self.dct.into());
        if let Some(lang) = self.lang {
            answer.insert("lang".to_owned(), lang.into());
        }
        answer.insert("text".to_owned(), self.text.into());
        answer.insert("timex".to_owned(), timex.into());
        answer
    }
}

/// Answers standard input, or the one text that was given.
pub(crate) fn run(dates: Dates) -> Run {
    let genre = dates.genre.map(Into::into);
    let answer = |text: Text| {
        let proposals = if dates.propose { proposals(&text)? } else { Vec::new() };
        answer(text, genre, proposals)
    };
    let Some(text) = dates.text else { return lines::answer(answer) };
    let text = Text { text, dct: dates.published, lang: dates.lang, rest: Map::new() };
    output::line(&answer(text)?)?;
    Ok(Outcome::Done)
}

/// The text with its time expressions and the genre it was read by.
fn answer(text: Text, genre: Option<Genre>, proposals: Vec<Value>) -> Result<Value, Box<dyn Error>> {
    let read = timex::read(&text.text, &text.reference()?, &Guidance { genre, ..Guidance::default() });
    let mut answer = text.answered(&read.expressions);
    answer.insert("genre".to_owned(), json!(read.genre));
    if !proposals.is_empty() {
        answer.insert("publication".to_owned(), proposals.into());
    }
    Ok(answer.into())
}

/// When a text that does not say so was published, likeliest first.
fn proposals(text: &Text) -> Result<Vec<Value>, Box<dyn Error>> {
    if text.reference()?.published.is_some() {
        return Ok(Vec::new());
    }
    let proposed = timex::infer_publication(&text.text, text.language()).into_iter();
    Ok(proposed
        .map(|one| json!({"edtf": one.edtf, "weight": one.weight, "reason": one.reason.to_string()}))
        .collect())
}

fn time_json(text: &str, time: &TimeExpression, offsets: &Offsets<'_>) -> Value {
    let range = offsets.range(&time.range);
    let mut answer = json!({
        "start": range.start,
        "end": range.end,
        "type": time.kind,
        "value": time.value,
        "edtf": time.edtf,
        "anchor": anchor_json(&time.anchor, offsets),
        "reason": time.reading(text),
        "rule": time.rule,
    });
    if let Some(modifier) = time.modifier {
        answer["mod"] = json!(modifier);
    }
    if let Some(bound) = time.bound {
        answer["bound"] = json!(bound);
    }
    if !time.alternatives.is_empty() {
        answer["weight"] = json!(time.weight());
        answer["alternatives"] = time.alternatives.iter().map(alternative_json).collect();
    }
    if !time.calendar.is_gregorian() {
        answer["calendar"] = json!(time.calendar);
    }
    answer
}

fn alternative_json(other: &Alternative) -> Value {
    json!({
        "value": other.value,
        "edtf": other.edtf,
        "weight": other.weight,
        "reason": other.reason.to_string(),
    })
}

fn anchor_json(anchor: &Anchor, offsets: &Offsets<'_>) -> Value {
    match anchor {
        Anchor::Earlier { range } => {
            let range = offsets.range(range);
            json!({"kind": "earlier", "start": range.start, "end": range.end})
        }
        Anchor::None | Anchor::Publication | Anchor::Person | Anchor::Missing => json!(anchor),
    }
}
