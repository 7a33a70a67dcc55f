//! A query as SQL: for each kind of thing a full-text expression, by which hits are ranked, and a
//! condition for the rest.

use rusqlite::types::Value;

use super::fields::{Field, Kind, Part, Relation, Span, State};
use super::query::{Column, Query, Text};
use crate::HitKind;
use crate::columns::moment;

/// What is looked for among the things of one kind.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Selection {
    /// An FTS5 expression that every hit matches.
    pub(super) expression: Option<String>,
    /// An SQL condition on the row.
    pub(super) condition: String,
    /// The values of the condition's `?`, in order.
    pub(super) values: Vec<Value>,
}

impl Selection {
    /// Translates a query for one kind.
    pub(super) fn of(query: &Query, kind: HitKind) -> Self {
        let parts = match query {
            Query::All(parts) => parts.as_slice(),
            other => std::slice::from_ref(other),
        };
        let (matched, rest) = full_text(parts, kind);
        let mut conditions = Conditions { kind, values: Vec::new() };
        let rest: Vec<String> = rest.into_iter().map(|part| conditions.of(part)).collect();
        let condition = if rest.is_empty() { "1".to_owned() } else { rest.join(" AND ") };
        Self { expression: matched, condition, values: conditions.values }
    }
}

/// The FTS5 expression of all parts that can be one, and the parts that cannot.
fn full_text(parts: &[Query], kind: HitKind) -> (Option<String>, Vec<&Query>) {
    let (mut wanted, mut unwanted, mut rest) = (Vec::new(), Vec::new(), Vec::new());
    for part in parts {
        // Each part is translated once: twice would double the work at each level of parentheses.
        match (expression(part, kind), excluded(part, kind)) {
            (Some(expression), _) => wanted.push(expression),
            (None, Some(expression)) => unwanted.push(expression),
            (None, None) => rest.push(part),
        }
    }
    if wanted.is_empty() {
        return (None, parts.iter().collect());
    }
    let all = wanted.join(" AND ");
    let expression = match unwanted.is_empty() {
        true => format!("({all})"),
        false => format!("(({all}) NOT ({}))", unwanted.join(" OR ")),
    };
    (Some(expression), rest)
}

/// The expression of what a part excludes.
fn excluded(part: &Query, kind: HitKind) -> Option<String> {
    match part {
        Query::Not(part) => expression(part, kind),
        _ => None,
    }
}

/// A query as an FTS5 expression; `None` if it asks more than words of this kind's own index.
fn expression(query: &Query, kind: HitKind) -> Option<String> {
    match query {
        Query::Text(text) => phrase(text, kind),
        Query::Any(parts) => {
            let any: Option<Vec<String>> = parts.iter().map(|part| expression(part, kind)).collect();
            Some(format!("({})", any?.join(" OR ")))
        }
        Query::All(parts) => match full_text(parts, kind) {
            (expression, rest) if rest.is_empty() => expression,
            _ => None,
        },
        Query::Not(_) | Query::Field(_) => None,
    }
}

/// Words in a row as an FTS5 phrase; `None` where this kind has no such column.
fn phrase(text: &Text, kind: HitKind) -> Option<String> {
    let column = match (text.column, kind) {
        (None, _) => "",
        (Some(Column::Title), HitKind::Article | HitKind::Event) => "title : ",
        (Some(Column::Text), HitKind::Article | HitKind::Event) => "text : ",
        (Some(Column::Note), HitKind::Note) => "text : ",
        (Some(Column::Source), HitKind::Article) => "source : ",
        (Some(Column::Author), HitKind::Article) => "author : ",
        _ => return None,
    };
    let star = if text.prefix { " *" } else { "" };
    Some(format!("{column}\"{}\"{star}", text.words.join(" ")))
}

/// Collects the values of conditions.
struct Conditions {
    kind: HitKind,
    values: Vec<Value>,
}

/// A condition that nothing of this kind fulfils.
const NEVER: &str = "0";

impl Conditions {
    /// A query as an SQL condition that is never NULL.
    fn of(&mut self, query: &Query) -> String {
        match query {
            Query::All(parts) => self.list(parts, " AND ", "1"),
            Query::Any(parts) => self.list(parts, " OR ", NEVER),
            Query::Not(part) => format!("NOT {}", self.of(part)),
            Query::Text(text) => self.text(text),
            Query::Field(field) => format!("coalesce({}, 0)", self.field(field)),
        }
    }

    fn list(&mut self, parts: &[Query], between: &str, none: &str) -> String {
        let parts: Vec<String> = parts.iter().map(|part| self.of(part)).collect();
        if parts.is_empty() { none.to_owned() } else { format!("({})", parts.join(between)) }
    }

    fn with(&mut self, value: impl Into<Value>, condition: &str) -> String {
        self.values.push(value.into());
        condition.to_owned()
    }

    fn text(&mut self, text: &Text) -> String {
        if let Some(phrase) = phrase(text, self.kind) {
            let index = index(self.kind);
            return self.with(phrase, &format!("id IN (SELECT rowid FROM {index} WHERE {index} MATCH ?)"));
        }
        match (self.kind, phrase(text, HitKind::Article)) {
            (HitKind::Event, Some(phrase)) => self.with(
                phrase,
                "id IN (SELECT event FROM evidence WHERE article IN
                    (SELECT rowid FROM article_words WHERE article_words MATCH ?))",
            ),
            _ => NEVER.to_owned(),
        }
    }

    fn field(&mut self, field: &Field) -> String {
        match (field, self.kind) {
            (Field::Type(kind), _) => self.kind(kind),
            (Field::Is(state), _) => self.state(*state).to_owned(),
            (Field::Has(part), _) => self.part(*part).to_owned(),
            (Field::Date(span), HitKind::Article | HitKind::Event)
            | (Field::Published(span), HitKind::Article) => self.span(span),
            (Field::Added(span), HitKind::Article) => self.added(span),
            (Field::Tag { tag, prefix: false }, HitKind::Event) => {
                self.with(tag.clone(), "id IN (SELECT event FROM event_tags WHERE tag = ? COLLATE NOCASE)")
            }
            (Field::Tag { tag, prefix: true }, HitKind::Event) => self.with(
                format!("{}%", escaped(tag)),
                "id IN (SELECT event FROM event_tags WHERE tag LIKE ? ESCAPE '\\')",
            ),
            (Field::In(name), HitKind::Event) => self.with(
                name.clone(),
                "id IN (SELECT event FROM timeline_events JOIN timelines ON timelines.id = timeline
                    WHERE timelines.trashed IS NULL AND name = ? COLLATE NOCASE)",
            ),
            (Field::Quote(words), HitKind::Event) => {
                self.like(words, "id IN (SELECT event FROM evidence WHERE exact LIKE ? ESCAPE '\\')")
            }
            (Field::Speaker(name), HitKind::Event) => {
                self.like(name, "id IN (SELECT event FROM evidence WHERE attribution LIKE ? ESCAPE '\\')")
            }
            (Field::Language(language), HitKind::Article) => {
                self.with(format!("{}%", escaped(language)), "language LIKE ? ESCAPE '\\'")
            }
            (Field::Address(part), HitKind::Article) => {
                self.like(part, "coalesce(url, source_url) LIKE ? ESCAPE '\\'")
            }
            _ => NEVER.to_owned(),
        }
    }

    fn like(&mut self, part: &str, condition: &str) -> String {
        self.with(format!("%{}%", escaped(part)), condition)
    }

    fn kind(&mut self, wanted: &Kind) -> String {
        let is_it = match (wanted, self.kind) {
            (Kind::Media(media), HitKind::Article) => {
                return self.like(media, "media_type LIKE ? ESCAPE '\\'");
            }
            (Kind::Article, HitKind::Article)
            | (Kind::Event, HitKind::Event)
            | (Kind::Note, HitKind::Note) => "1",
            _ => NEVER,
        };
        is_it.to_owned()
    }

    fn state(&self, state: State) -> &'static str {
        match (state, self.kind) {
            (State::Unread, HitKind::Article) => {
                "NOT EXISTS (SELECT 1 FROM suggestions WHERE article = articles.id AND state <> 'waiting')
                 AND NOT EXISTS (SELECT 1 FROM evidence WHERE article = articles.id)"
            }
            (State::Reviewed, HitKind::Article) => {
                "NOT EXISTS (SELECT 1 FROM suggestions WHERE article = articles.id AND state = 'waiting')"
            }
            (State::Disputed, HitKind::Article) => {
                "id IN (SELECT article FROM evidence JOIN events ON events.id = event WHERE disputed)"
            }
            (State::Unread, HitKind::Event) => "needs_review IS NOT NULL",
            (State::Reviewed, HitKind::Event) => "needs_review IS NULL",
            (State::Disputed, HitKind::Event) => {
                "disputed OR id IN (SELECT event FROM evidence WHERE stance = 'disputes')"
            }
            (_, HitKind::Note) => NEVER,
        }
    }

    fn part(&self, part: Part) -> &'static str {
        match (part, self.kind) {
            (Part::Event, HitKind::Article) => {
                "id IN (SELECT article FROM evidence JOIN events ON events.id = event WHERE events.trashed IS NULL)"
            }
            (Part::Event, HitKind::Note) => "event IS NOT NULL",
            (Part::Note, HitKind::Article) => "id IN (SELECT article FROM notes WHERE trashed IS NULL)",
            (Part::Note, HitKind::Event) => "id IN (SELECT event FROM notes WHERE trashed IS NULL)",
            (Part::Date, HitKind::Article | HitKind::Event) => "earliest IS NOT NULL",
            (Part::Event, HitKind::Event) | (Part::Note, HitKind::Note) => "1",
            (Part::Date, HitKind::Note) => NEVER,
        }
    }

    /// How a date stands to a span; a date that is known in part counts where it could be.
    fn span(&mut self, span: &Span) -> String {
        let (condition, values) = match span.relation {
            Relation::Could => ("earliest <= ? AND latest >= ?", vec![span.last, span.first]),
            Relation::Certainly => ("earliest >= ? AND latest <= ?", vec![span.first, span.last]),
            Relation::Before => ("earliest < ?", vec![span.first]),
            Relation::After => ("latest > ?", vec![span.last]),
        };
        self.values.extend(values.into_iter().map(Value::from));
        condition.to_owned()
    }

    fn added(&mut self, span: &Span) -> String {
        let text = |seconds| chrono::DateTime::from_timestamp(seconds, 0).map(moment);
        let first = text(span.first).unwrap_or_default();
        // One second later, because the span's last second is part of it.
        let after = text(span.last.saturating_add(1)).unwrap_or_else(|| "~".to_owned());
        self.values.extend([Value::from(first), Value::from(after)]);
        "added >= ? AND added < ?".to_owned()
    }
}

/// The full-text table of a kind.
pub(super) fn index(kind: HitKind) -> &'static str {
    match kind {
        HitKind::Article => "article_words",
        HitKind::Event => "event_words",
        HitKind::Note => "note_words",
    }
}

/// Text that stands for itself in LIKE.
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}
