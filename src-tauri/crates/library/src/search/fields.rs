//! The fields of a query: their names, what they take, and what to write instead of what they do not.

use edtf::When;

use super::SearchAdvice;
use super::query::{Column, Query, text};
use crate::columns::{OPEN_END, OPEN_START, bounds};

/// What is asked of a field other than words.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Field {
    /// A tag of an event; the start of one if `prefix`.
    Tag { tag: String, prefix: bool },
    /// An event stands in the timeline with this name.
    In(String),
    /// An article's language.
    Language(String),
    /// A part of an article's address.
    Address(String),
    /// Words quoted as evidence of an event.
    Quote(String),
    /// Who says so.
    Speaker(String),
    /// What kind of thing it is.
    Type(Kind),
    /// A state.
    Is(State),
    /// Something that belongs to it.
    Has(Part),
    /// Published (an article) or happened (an event) then.
    Date(Span),
    /// An article was published then.
    Published(Span),
    /// Imported then.
    Added(Span),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Kind {
    Article,
    Event,
    Note,
    /// An article of this media type, or a part of its name.
    Media(&'static str),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Nothing in it was decided.
    Unread,
    /// Nothing in it waits for a person.
    Reviewed,
    /// Its evidence disagrees.
    Disputed,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Event,
    Note,
    Date,
}

/// A span of time, in seconds as the columns of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) first: i64,
    pub(super) last: i64,
    pub(super) relation: Relation,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// It could fall in the span.
    Could,
    /// It certainly falls in the span.
    Certainly,
    /// It could be before the span.
    Before,
    /// It could be after the span.
    After,
}

/// Every field's name, for advice.
const NAMES: [&str; 18] = [
    "title", "text", "note", "source", "author", "quote", "speaker", "tag", "lang", "type", "in", "is",
    "has", "pub", "date", "before", "after", "url",
];

/// Media types by the name a person would use.
const MEDIA: [(&str, &str); 9] = [
    ("html", "html"),
    ("text", "text/plain"),
    ("markdown", "markdown"),
    ("pdf", "pdf"),
    ("epub", "epub"),
    ("mail", "rfc822"),
    ("word", "word"),
    ("rtf", "rtf"),
    ("odt", "opendocument"),
];

/// Reads a field and its value; `None` if there is nothing in it to look for, else the advice.
pub(super) fn read(name: &str, value: &str, prefix: bool) -> Result<Option<Query>, SearchAdvice> {
    let name = name.to_ascii_lowercase();
    if !NAMES.contains(&name.as_str()) && name != "added" {
        return Err(unknown(name));
    }
    if value.trim().is_empty() {
        return Err(SearchAdvice::NothingAfter { field: name });
    }
    let column = match name.as_str() {
        "title" => Column::Title,
        "text" => Column::Text,
        "note" => Column::Note,
        "source" => Column::Source,
        "author" => Column::Author,
        _ => return other(&name, value, prefix).map(|field| Some(Query::Field(field))),
    };
    Ok(text(Some(column), value, prefix))
}

fn other(name: &str, value: &str, prefix: bool) -> Result<Field, SearchAdvice> {
    let owned = value.to_owned();
    Ok(match name {
        "tag" => Field::Tag { tag: owned, prefix },
        "in" => Field::In(owned),
        "lang" => Field::Language(owned),
        "url" => Field::Address(owned),
        "quote" => Field::Quote(owned),
        "speaker" => Field::Speaker(owned),
        "type" => Field::Type(kind(value)?),
        "is" => Field::Is(one_of("is", value, &STATES)?),
        "has" => Field::Has(one_of("has", value, &PARTS)?),
        "pub" => Field::Published(span(name, value, Relation::Could)?),
        "added" => Field::Added(span(name, value, Relation::Could)?),
        "before" => Field::Date(span(name, value, Relation::Before)?),
        "after" => Field::Date(span(name, value, Relation::After)?),
        _ => Field::Date(span(name, value, Relation::Could)?),
    })
}

const STATES: [(&str, State); 3] =
    [("unread", State::Unread), ("reviewed", State::Reviewed), ("disputed", State::Disputed)];

const PARTS: [(&str, Part); 3] = [("event", Part::Event), ("note", Part::Note), ("date", Part::Date)];

fn one_of<T: Copy>(name: &str, value: &str, known: &[(&str, T)]) -> Result<T, SearchAdvice> {
    let found = known.iter().find(|(word, _)| word.eq_ignore_ascii_case(value));
    found.map(|(_, found)| *found).ok_or_else(|| SearchAdvice::OneOf {
        written: known.iter().map(|(word, _)| format!("{name}:{word}")).collect(),
    })
}

fn kind(value: &str) -> Result<Kind, SearchAdvice> {
    match value.to_ascii_lowercase().as_str() {
        "article" => Ok(Kind::Article),
        "event" => Ok(Kind::Event),
        "note" => Ok(Kind::Note),
        other => {
            let media = MEDIA.iter().find(|(word, _)| *word == other);
            media.map(|(_, media)| Kind::Media(media)).ok_or_else(|| SearchAdvice::OneOf {
                written: ["article", "event", "note"]
                    .into_iter()
                    .chain(MEDIA.map(|(word, _)| word))
                    .map(|word| format!("type:{word}"))
                    .collect(),
            })
        }
    }
}

/// Reads a date in EDTF or words; `=` before it means that it must certainly be then.
fn span(name: &str, value: &str, relation: Relation) -> Result<Span, SearchAdvice> {
    let (value, relation) = match value.strip_prefix('=') {
        Some(value) if relation == Relation::Could => (value, Relation::Certainly),
        _ => (value, relation),
    };
    let when: When = timex::understand(value)
        .map(|reading| reading.when)
        .ok_or_else(|| SearchAdvice::NoDate { value: value.to_owned(), field: name.to_owned() })?;
    let (first, last) = bounds(Some(&when));
    Ok(Span { first: first.unwrap_or(OPEN_START), last: last.unwrap_or(OPEN_END), relation })
}

fn unknown(name: String) -> SearchAdvice {
    let nearest = NAMES.iter().min_by_key(|known| distance(&name, known));
    match nearest.filter(|known| distance(&name, known) <= 2) {
        Some(known) => SearchAdvice::NearField { name, known },
        None => SearchAdvice::UnknownField { name, fields: NAMES.map(|known| format!("{known}:")).to_vec() },
    }
}

/// How many letters must be added, left out or changed (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, to) in b.chars().enumerate() {
            let changed = diagonal + usize::from(from != to);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}
