//! One article of a table or of a JSON file: its columns by what they hold.

use std::collections::BTreeMap;

use edtf::Edtf;

use super::html;
use super::stub::Stub;
use super::text::paragraphs;
use super::written::Written;
use crate::columns::{Column, ColumnName};
use crate::dates;
use crate::prose::Prose;
use crate::unseen::Unseen;
use crate::{Article, BlockKind, KnownFrom, Published, ReadError, Source, address, language};

/// The columns of one article, by name; a name stands there as often as it has values.
#[derive(Debug, Default)]
pub(crate) struct Record {
    columns: Vec<Value>,
}

/// A value of a column.
#[derive(Debug)]
struct Value {
    name: ColumnName,
    words: String,
}

impl Record {
    /// Adds a value; blank ones are left out.
    pub(crate) fn push(&mut self, name: &str, value: &str) {
        if !value.trim().is_empty() {
            self.columns.push(Value { name: ColumnName::of(name), words: value.to_owned() });
        }
    }

    /// Whether it holds the text or at least the address of an article.
    pub(crate) fn is_article(&self) -> bool {
        self.text().is_some() || self.url().is_some()
    }

    /// Lets the title stand for the text where there is neither text nor address: of a work that was not fetched, no
    /// more may be known.
    pub(crate) fn stand_in_with_title(&mut self) {
        if !self.is_article()
            && let Some(title) = self.get(Column::Title, ", ")
        {
            self.push("summary", &title);
        }
    }

    /// Reads the article.
    pub(crate) fn article(&self, source: &Source) -> Result<Article, ReadError> {
        let text = self.text();
        let url = self.url();
        let language = self.get(Column::Language, "").and_then(|tag| language::declared(&tag));
        let title = self.get(Column::Title, ", ");
        let written = match (text, url.clone()) {
            (Some(text), _) => {
                let mut unseen = Unseen::default();
                let prose = prose(&text, &mut unseen);
                Written {
                    prose,
                    title,
                    warnings: unseen.warning().into_iter().collect(),
                    ..Written::default()
                }
            }
            (None, Some(url)) => Stub { url, title, note: self.get(Column::Summary, "\n\n") }.written(),
            (None, None) => return Err(ReadError::Empty { file: source.name.clone() }),
        };
        let outlet = self.get(Column::Outlet, ", ").filter(|outlet| !address::is_web(outlet));
        let date = self.get(Column::Date, " ");
        // A year alone is all that some tell.
        let read =
            |date: &String| dates::of_metadata(date, language.as_deref()).or_else(|| Edtf::parse(date).ok());
        let edtf = date.as_ref().and_then(read);
        let undecided = dates::undecided(date.iter().filter(|_| edtf.is_none()), KnownFrom::Metadata);
        let told = edtf.map(|edtf| Published { edtf, known_from: KnownFrom::Metadata });
        Written {
            byline: self.get(Column::Author, ", "),
            outlet: outlet.or(written.outlet),
            url: url.as_deref().map(address::plain),
            language,
            told: told.into_iter().collect(),
            warnings: written.warnings.into_iter().chain(undecided).collect(),
            ..written
        }
        .article(source)
    }

    /// The text; a summary stands in where no address leads to the whole.
    fn text(&self) -> Option<String> {
        let text = self.get(Column::Text, "\n\n");
        text.or_else(|| self.get(Column::Summary, "\n\n").filter(|_| self.url().is_none()))
    }

    fn url(&self) -> Option<String> {
        self.values(Column::Url).flatten().find(|value| address::is_web(value)).map(str::to_owned)
    }

    /// The values of the best column that holds this.
    fn get(&self, column: Column, between: &str) -> Option<String> {
        self.values(column).next().map(|values| values.join(between))
    }

    /// The values of the columns that hold this, those of the best first.
    fn values(&self, column: Column) -> impl Iterator<Item = Vec<&str>> {
        let mut ranked: BTreeMap<usize, Vec<&str>> = BTreeMap::new();
        for value in &self.columns {
            if let Some(rank) = value.name.rank(column) {
                ranked.entry(rank).or_default().push(&value.words);
            }
        }
        ranked.into_values()
    }
}

/// The paragraphs of a value, which may be HTML.
fn prose(value: &str, unseen: &mut Unseen) -> Prose {
    let lower = value.to_ascii_lowercase();
    if ["</", "<p>", "<br"].iter().any(|tag| lower.contains(tag)) {
        return html::whole(value.as_bytes(), unseen);
    }
    let mut prose = Prose::default();
    paragraphs(value).iter().for_each(|words| prose.push(BlockKind::Paragraph, words));
    prose
}

#[cfg(test)]
pub(super) mod tests {
    use crate::{Article, Columns, ReadError, Source};

    /// All articles of a table or list, by the columns that are told.
    pub(in super::super) fn read_all(
        name: &str,
        text: &str,
        columns: &str,
    ) -> Result<Vec<Article>, ReadError> {
        let columns = if columns.is_empty() { Columns::default() } else { columns.parse().unwrap() };
        let mut read = Vec::new();
        let source = Source::new(name, text.as_bytes().to_vec());
        super::super::open(source, &columns, &mut |part| {
            read.push(part.and_then(|part| super::super::read(&part)));
            true
        })?;
        read.into_iter().collect()
    }
}
