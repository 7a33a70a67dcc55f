//! Tables of articles in CSV or TSV (RFC 4180): a row each, under a head that names the columns.

use ::csv::{ReaderBuilder, StringRecord, WriterBuilder};

use super::Each;
use super::record::Record;
use crate::columns::{Preview, ROWS_SHOWN};
use crate::{Article, Columns, ReadError, Source, encoding};

/// What can stand between two columns.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Reads a table of one article.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let table = Table::of(source)?;
    let row = table.rows.first().ok_or_else(|| ReadError::Empty { file: source.name.clone() })?;
    record(&table.head, row).article(source)
}

/// Hands on each row as a table of one; a table of one article, itself.
pub(crate) fn open(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let table = Table::of(&source)?;
    let columns = each.columns;
    let head: StringRecord = table.head.iter().map(|name| columns.renamed(name)).collect();
    table.check(&source, &head, columns)?;
    if table.rows.len() == 1 && columns.is_empty() {
        each.take(Ok(source));
        return Ok(());
    }
    for (number, row) in (1..).zip(&table.rows) {
        if each.is_done() {
            break;
        }
        let name = format!("{number}.csv");
        let row = alone(&head, row).ok_or_else(|| ReadError::Damaged { file: name.clone() });
        each.take(row.map(|bytes| Source::new(name, bytes)));
    }
    Ok(())
}

/// Shows the first rows.
pub(crate) fn preview(source: &Source) -> Result<Option<Preview>, ReadError> {
    let table = Table::of(source)?;
    let is_lone = |row: &StringRecord| record(&table.head, row).is_article();
    if let [only] = &table.rows[..]
        && is_lone(only)
    {
        return Ok(None);
    }
    let values = |row: &StringRecord| row.iter().map(str::to_owned).collect();
    let shown: Vec<Vec<String>> = table.rows.iter().take(ROWS_SHOWN).map(values).collect();
    Ok(Some(Preview::of(table.rows.len(), &values(&table.head), &shown)))
}

/// A table: the names of its columns, and its rows but blank ones.
struct Table {
    head: StringRecord,
    rows: Vec<StringRecord>,
}

impl Table {
    fn of(source: &Source) -> Result<Self, ReadError> {
        let text = encoding::decode(&source.bytes).text;
        let text = text.trim_start_matches('\u{feff}');
        let (delimiter, text) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
            // Excel's own way to say what stands between two columns.
            Some((sign, rest)) => (sign.bytes().next().unwrap_or(b','), rest),
            None => (delimiter(text.lines().next().unwrap_or_default()), text),
        };
        let reader = ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        for row in reader.into_records() {
            rows.push(row.map_err(|_| ReadError::Damaged { file: source.name.clone() })?);
        }
        rows.retain(|row| row.iter().any(|value| !value.trim().is_empty()));
        let mut rows = rows.into_iter();
        let head = rows.next().ok_or_else(|| ReadError::Empty { file: source.name.clone() })?;
        Ok(Self { head, rows: rows.collect() })
    }

    /// Says what is wrong where no row is an article.
    fn check(&self, source: &Source, head: &StringRecord, columns: &Columns) -> Result<(), ReadError> {
        let names: Vec<&str> = self.head.iter().collect();
        let none = |wanted: String| {
            let columns = names.iter().map(|name| name.trim()).collect::<Vec<_>>().join(", ");
            Err(ReadError::NoColumn { file: source.name.clone(), wanted, columns })
        };
        if let Some(name) = columns.missing(&names) {
            return none(format!("“{name}”"));
        }
        match self.rows.iter().any(|row| record(head, row).is_article()) {
            true => Ok(()),
            false if self.rows.is_empty() || record(head, head).is_article() => {
                Err(ReadError::Empty { file: source.name.clone() })
            }
            false => none("for the text of an article".to_owned()),
        }
    }
}

/// The sign between columns: the one that divides the head most often.
fn delimiter(head: &str) -> u8 {
    let count = |delimiter: &u8| head.bytes().filter(|byte| byte == delimiter).count();
    DELIMITERS.into_iter().rev().max_by_key(count).unwrap_or(b',')
}

fn record(head: &StringRecord, row: &StringRecord) -> Record {
    let mut record = Record::default();
    head.iter().zip(row).for_each(|(name, value)| record.push(name, value));
    record
}

/// A table of one row.
fn alone(head: &StringRecord, row: &StringRecord) -> Option<Vec<u8>> {
    let mut writer = WriterBuilder::new().flexible(true).from_writer(Vec::new());
    writer.write_record(head).ok()?;
    writer.write_record(row).ok()?;
    writer.into_inner().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Warning;
    use crate::formats::record;

    fn read_all(table: &str, columns: &str) -> Result<Vec<Article>, ReadError> {
        record::tests::read_all("articles.csv", table, columns)
    }

    #[test]
    fn a_row_is_an_article() {
        let articles = read_all(
            "Title,Date,Author,Body\n\"Fire, at Lys\",2019-03-21,Ana Reis,\"It burned.\n\nIt was out.\"\n,,,\nThe quay,21 March 2019,,It was closed.\n",
            "",
        )
        .unwrap();
        let [fire, quay] = &articles[..] else { panic!("{articles:?}") };
        assert_eq!((fire.title.as_str(), fire.byline.as_deref()), ("Fire, at Lys", Some("Ana Reis")));
        assert_eq!(fire.blocks.len(), 2);
        for article in [fire, quay] {
            assert_eq!(article.published.as_ref().unwrap().edtf.to_string(), "2019-03-21");
        }
    }

    #[test]
    fn the_first_rows_are_shown_with_what_their_columns_seem_to_hold() {
        let table = "No,Kind,Words\n1,Fire,It burned.\n2,Quay,It was closed.\n";
        let preview = preview(&Source::new("a.csv", table.into())).unwrap().unwrap();
        assert_eq!(preview.rows, 2);
        assert_eq!((preview.columns[2].name.as_str(), preview.columns[2].values.len()), ("Words", 2));
        let lone = Source::new("a.csv", b"Title,Text\nFire,It burned.\n".to_vec());
        assert_eq!(super::preview(&lone).unwrap(), None);
    }

    #[test]
    fn columns_are_told_apart_by_the_sign_that_stands_in_the_head() {
        for table in [
            "Titel;Text\nFeuer, Lys;Es brannte.\n",
            "Titel\tText\nFeuer, Lys\tEs brannte.\n",
            "sep=|\r\nTitel|Text\nFeuer, Lys|Es brannte.\n",
        ] {
            let articles = read_all(table, "").unwrap();
            assert_eq!(
                (articles[0].title.as_str(), articles[0].text.as_str()),
                ("Feuer, Lys", "Es brannte.")
            );
        }
    }

    #[test]
    fn a_person_can_say_which_columns_hold_what() {
        let table = "No,Kind,Words\n1,Fire,It burned.\n2,Quay,It was closed.\n";
        let articles = read_all(table, "title=Kind,text=Words").unwrap();
        assert_eq!((articles[1].title.as_str(), articles[1].text.as_str()), ("Quay", "It was closed."));
        let error = read_all(table, "").unwrap_err().to_string();
        assert_eq!(
            error,
            "articles.csv has no column for the text of an article; its columns are No, Kind, Words"
        );
    }

    #[test]
    fn rows_that_hold_only_an_address_are_pages_that_were_not_fetched() {
        let articles = read_all("URL,Title,Folder\nhttps://lys.example/fire,Fire,Read\n", "").unwrap();
        assert_eq!((articles[0].title.as_str(), articles[0].text.as_str()), ("Fire", "Fire"));
        assert!(articles[0].warnings.contains(&Warning::AddressOnly));
    }
}
