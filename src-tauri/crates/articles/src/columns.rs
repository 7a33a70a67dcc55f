//! Which column of a table, or field of a JSON object, holds what of an article.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::address::is_web;
use crate::prose::{beginning, squeezed};

/// What a column can hold of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// Its headline.
    Title,
    /// Its text, plain or HTML.
    Text,
    /// When it was published.
    Date,
    /// Who wrote it.
    Author,
    /// The publication.
    Outlet,
    /// Its address.
    Url,
    /// Its language.
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
            "überschrift",
            "schlagzeile",
            "titre",
            "titulo",
            "título",
            "titolo",
            "заголовок",
            "العنوان",
            "عنوان",
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
            "النص",
            "متن",
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
            "issued",
            "day",
            "datum",
            "veröffentlicht",
            "fecha",
            "data",
            "дата",
            "erscheinungsdatum",
            "التاريخ",
            "تاریخ",
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
            "verfasser",
            "الكاتب",
            "نویسنده",
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
            "containertitle",
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
    fn names(self) -> &'static [&'static str] {
        NAMES.iter().find(|(column, _)| *column == self).map_or(&[], |(_, names)| names)
    }

    /// Its first name.
    fn name(self) -> &'static str {
        self.names().first().copied().unwrap_or_default()
    }
}

/// A column's name as names are compared.
#[derive(Debug)]
pub(crate) struct ColumnName {
    whole: String,
    /// The last part of a name of several.
    last: Option<String>,
}

impl ColumnName {
    pub(crate) fn of(name: &str) -> Self {
        Self { whole: squeezed(name), last: name.rsplit_once('.').map(|(_, last)| squeezed(last)) }
    }

    /// How well the name says that the column holds this, the least is the best: as a whole, or as it ends.
    pub(crate) fn rank(&self, column: Column) -> Option<usize> {
        let names = column.names();
        let place = |name: &str| names.iter().position(|known| *known == name);
        place(&self.whole).or_else(|| Some(names.len() + place(self.last.as_deref()?)?))
    }
}

/// Columns as a person names them, for tables whose own names do not tell: "title=Headline,date=Day".
///
/// What no column holds, as a person says, has no name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Columns(Vec<(Column, Option<String>)>);

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
            Ok((column.ok_or_else(|| ColumnsError::Unknown(what.to_owned()))?, Some(name.trim().to_owned())))
        });
        parts.collect::<Result<_, _>>().map(Self)
    }
}

impl FromIterator<(Column, Option<String>)> for Columns {
    fn from_iter<Told: IntoIterator<Item = (Column, Option<String>)>>(told: Told) -> Self {
        Self(told.into_iter().collect())
    }
}

impl Columns {
    /// Whether nobody named any.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first named column that is not among those of a table.
    pub(crate) fn missing<'a>(&'a self, names: &[&str]) -> Option<&'a str> {
        self.0.iter().filter_map(|(_, name)| name.as_deref()).find(|name| !names.contains(name))
    }

    /// The name under which a column is read: the one for what it was said to hold. A column whose own
    /// name claims to hold that as well gives way.
    pub(crate) fn renamed(&self, name: &str) -> String {
        if let Some((column, _)) = self.0.iter().find(|(_, own)| own.as_deref() == Some(name)) {
            return column.name().to_owned();
        }
        let claims = ColumnName::of(name);
        match self.0.iter().any(|(column, _)| claims.rank(*column).is_some()) {
            true => format!("other {}", name.replace('.', " ")),
            false => name.to_owned(),
        }
    }
}

/// A table or list of articles as it is shown to a person, who says which column holds what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preview {
    /// How many articles there are.
    pub rows: usize,
    /// Its columns.
    pub columns: Vec<PreviewColumn>,
}

/// A column with the values of the first rows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviewColumn {
    /// Its name.
    pub name: String,
    /// How its first values begin; blank where a row has none.
    pub values: Vec<String>,
    /// What it seems to hold.
    pub holds: Option<Column>,
}

/// Rows that are shown.
pub(crate) const ROWS_SHOWN: usize = 3;

impl Preview {
    /// Takes the first rows of a table under its columns' names.
    pub(crate) fn of(rows: usize, names: &[String], shown: &[Vec<String>]) -> Self {
        let column = |(place, name): (usize, &String)| PreviewColumn {
            name: name.clone(),
            values: shown.iter().map(|row| beginning(row.get(place).map_or("", String::as_str))).collect(),
            holds: None,
        };
        let mut preview = Self { rows, columns: names.iter().enumerate().map(column).collect() };
        for (column, _) in NAMES.iter().filter(|(column, _)| *column != Column::Summary) {
            let of_web = |at: &PreviewColumn| at.values.iter().any(|value| is_web(value));
            let fits = |at: &&mut PreviewColumn| match column {
                Column::Url => of_web(at),
                Column::Outlet => !of_web(at),
                _ => true,
            };
            let free = preview.columns.iter_mut().filter(|at| at.holds.is_none()).filter(fits);
            let ranked = free.filter_map(|at| Some((ColumnName::of(&at.name).rank(*column)?, at)));
            if let Some((_, best)) = ranked.min_by_key(|(rank, _)| *rank) {
                best.holds = Some(*column);
            }
        }
        preview
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
    fn what_a_person_says_no_column_holds_is_not_read() {
        let columns: Columns = [(Column::Date, None)].into_iter().collect();
        assert_eq!(
            ["Date", "meta.date", "Title"].map(|name| columns.renamed(name)),
            ["other Date", "other meta date", "Title"]
        );
        assert_eq!(columns.missing(&["Date"]), None);
    }

    #[test]
    fn a_preview_tells_what_columns_seem_to_hold() {
        let names = ["Source", "Headline", "Body", "meta.date", "Subject"].map(str::to_owned);
        let row =
            ["https://lys.example/fire", "Fire", "It burned.", "2019-03-21", "Harbours"].map(str::to_owned);
        let preview = Preview::of(12, &names, &[row.to_vec(), Vec::new()]);
        let holds: Vec<_> = preview.columns.iter().map(|column| column.holds).collect();
        assert_eq!(
            holds,
            [Some(Column::Url), Some(Column::Title), Some(Column::Text), Some(Column::Date), None]
        );
        assert_eq!(preview.columns[1].values, ["Fire", ""]);
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
