//! Which column of a table, or field of a JSON object, holds what of an article.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a column can hold of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Column {
    Title,
    Text,
    Date,
    Author,
    Outlet,
    Url,
    Language,
    /// What stands in where there is no text: a description, a summary.
    Summary,
}

/// Names that exports give their columns, in letters and digits alone, best first.
const NAMES: &[(Column, &[&str])] = &[
    (
        Column::Title,
        &[
            "title",
            "headline",
            "headlinemain",
            "webtitle",
            "subject",
            "heading",
            "titel",
            "titre",
            "titulo",
            "título",
            "titolo",
            "заголовок",
        ],
    ),
    (
        Column::Text,
        &[
            "text",
            "fulltext",
            "body",
            "bodytext",
            "articlebody",
            "articletext",
            "maintext",
            "plaintext",
            "contenttext",
            "content",
            "contenthtml",
            "bodyhtml",
            "html",
            "story",
            "article",
            "volltext",
            "inhalt",
            "texte",
            "contenu",
            "texto",
            "contenido",
            "conteúdo",
            "testo",
            "текст",
        ],
    ),
    (
        Column::Date,
        &[
            "date",
            "published",
            "publishedat",
            "publishedon",
            "publisheddate",
            "publicationdate",
            "datepublished",
            "dateofpublication",
            "pubdate",
            "webpublicationdate",
            "publishdate",
            "publishtime",
            "datetime",
            "timestamp",
            "day",
            "datum",
            "veröffentlicht",
            "fecha",
            "data",
            "дата",
        ],
    ),
    (
        Column::Author,
        &[
            "author",
            "authors",
            "authorname",
            "authorsname",
            "byline",
            "bylineoriginal",
            "creator",
            "writer",
            "autor",
            "autorin",
            "auteur",
            "autore",
            "автор",
        ],
    ),
    (
        Column::Outlet,
        &[
            "outlet",
            "sourcename",
            "publisher",
            "publishername",
            "publication",
            "publicationtitle",
            "newspaper",
            "journal",
            "medium",
            "site",
            "sitename",
            "hostname",
            "source",
            "quelle",
            "fuente",
            "fonte",
            "источник",
        ],
    ),
    (
        Column::Url,
        &[
            "url",
            "link",
            "href",
            "weburl",
            "permalink",
            "canonicalurl",
            "pageurl",
            "sourceurl",
            "address",
            "uri",
            "source",
            "adresse",
        ],
    ),
    (
        Column::Language,
        &["language", "lang", "inlanguage", "languagecode", "sprache", "langue", "idioma", "lingua"],
    ),
    (
        Column::Summary,
        &[
            "description",
            "summary",
            "abstract",
            "abstractnote",
            "excerpt",
            "leadparagraph",
            "standfirst",
            "snippet",
            "selection",
            "note",
        ],
    ),
];

impl Column {
    /// The names it goes by, best first.
    pub(crate) fn names(self) -> &'static [&'static str] {
        NAMES.iter().find(|(column, _)| *column == self).map_or(&[], |(_, names)| names)
    }

    /// Its first name.
    fn name(self) -> &'static str {
        self.names().first().copied().unwrap_or_default()
    }
}

/// A column's name in lower-case letters and digits alone.
pub(crate) fn plain(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Columns as a person names them, for tables whose own names do not tell: "title=Headline,date=Day".
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Columns(Vec<(Column, String)>);

/// Why words do not name columns.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum ColumnsError {
    /// One part has another form.
    #[error("“{0}” is not of the form title=NAME")]
    Form(String),
    /// Articles have no such part.
    #[error("“{0}” is none of title, text, date, author, outlet, url, language")]
    Unknown(String),
}

impl FromStr for Columns {
    type Err = ColumnsError;

    fn from_str(text: &str) -> Result<Self, ColumnsError> {
        let parts = text.split(',').map(|part| {
            let (what, name) = part.split_once('=').ok_or_else(|| ColumnsError::Form(part.to_owned()))?;
            let column = NAMES.iter().map(|(column, _)| *column).find(|column| column.name() == what.trim());
            Ok((column.ok_or_else(|| ColumnsError::Unknown(what.to_owned()))?, name.trim().to_owned()))
        });
        parts.collect::<Result<_, _>>().map(Self)
    }
}

impl Columns {
    /// Whether nobody named any.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first named column that is not among those of a table.
    pub(crate) fn missing<'a>(&'a self, names: &[&str]) -> Option<&'a str> {
        self.0.iter().map(|(_, name)| name.as_str()).find(|name| !names.contains(name))
    }

    /// The name under which a column is read: the one for what it was said to hold. A column whose own
    /// name claims to hold that as well gives way.
    pub(crate) fn renamed(&self, name: &str) -> String {
        let plain = plain(name);
        let is_taken = |column: &Column| column.names().contains(&plain.as_str());
        match self.0.iter().find(|(_, own)| own == name) {
            Some((column, _)) => column.name().to_owned(),
            None if self.0.iter().any(|(column, _)| is_taken(column)) => format!("other {name}"),
            None => name.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_column_takes_the_place_of_one_that_only_sounds_right() {
        let columns: Columns = "text=Remarks, date=Day of issue".parse().unwrap();
        let renamed = ["Remarks", "Text", "Day of issue", "Title"].map(|name| columns.renamed(name));
        assert_eq!(renamed, ["text", "other Text", "date", "Title"]);
        assert_eq!(columns.missing(&["Remarks", "Text"]), Some("Day of issue"));
    }

    #[test]
    fn says_what_cannot_be_named() {
        let refused = |text: &str| text.parse::<Columns>().unwrap_err().to_string();
        assert_eq!(
            refused("colour=Red"),
            "“colour” is none of title, text, date, author, outlet, url, language"
        );
        assert_eq!(refused("title"), "“title” is not of the form title=NAME");
    }
}
