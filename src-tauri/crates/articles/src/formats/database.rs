//! Articles as databases of newspapers give them out: Nexis and Factiva. Each stands under a head of fields, and a
//! download holds many, one after the other.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::written::Written;
use super::{Each, docx, rtf, text};
use crate::{KnownFrom, Published, ReadError, Source, dateline, dates, encoding};

/// Hands on each article of a download as a text of its own, with its head; anything else as it is.
pub(crate) fn open(source: Source, each: &mut Each<'_>) -> Result<(), ReadError> {
    let paragraphs = paragraphs(&source);
    let records = records(&paragraphs);
    if records.len() < 2 {
        each.take(Ok(source));
        return Ok(());
    }
    for (number, record) in (1..).zip(records) {
        if each.is_done() {
            break;
        }
        let paragraphs = &paragraphs[record];
        let start = Record::of(paragraphs).map_or(0, |record| record.start);
        let text = paragraphs[start..].join("\n\n");
        each.take(Ok(Source::new(format!("{number}.txt"), text.into_bytes())));
    }
    Ok(())
}

/// The paragraphs of a file that may be a download; none of one that cannot be read.
fn paragraphs(source: &Source) -> Vec<String> {
    let written = match source.media_type.as_str() {
        "text/plain" => {
            let text = encoding::decode(&source.bytes).text;
            return if text.lines().any(|line| divides(line.trim()) || is_of_proquest(line)) {
                text::paragraphs(&text)
            } else {
                Vec::new()
            };
        }
        "application/rtf" => Ok(rtf::written(source)),
        _ => docx::written(source),
    };
    let prose = written.map(|written| written.prose).unwrap_or_default();
    prose.iter().map(|(_, words)| words.to_owned()).collect()
}

static START: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)^\d+ (?:of|von|de|di|van) \d+ (?:documents?|dokument(?:en?)?|documentos?|documenti|documenten)$").ok()
});

static END: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"^(?:End of Document|Document [A-Z][A-Za-z0-9]{14,})$").ok());

/// The field with which ProQuest ends an article.
static END_OF_PROQUEST: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^Database: ").ok());

/// Whether a line is the number of an article in ProQuest.
fn is_of_proquest(line: &str) -> bool {
    line.trim_start().starts_with("ProQuest document ID:")
}

fn is(line: &str, pattern: &LazyLock<Option<Regex>>) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(line))
}

/// Whether a line stands between the articles of a download.
fn divides(line: &str) -> bool {
    is(line, &START) || is(line, &END)
}

/// The articles of a download: what stands before each line that ends one, or after each that begins one.
fn records(paragraphs: &[String]) -> Vec<Range<usize>> {
    let places = |pattern| (0..paragraphs.len()).filter(move |place| is(&paragraphs[*place], pattern));
    let is_proquest = paragraphs.iter().any(|words| is_of_proquest(words));
    let ends = places(if is_proquest { &END_OF_PROQUEST } else { &END });
    let ends: Vec<usize> = ends.map(|end| end + 1).collect();
    if !ends.is_empty() {
        return std::iter::once(0)
            .chain(ends.iter().copied())
            .zip(ends.iter().copied())
            .map(|(a, b)| a..b)
            .collect();
    }
    let starts: Vec<usize> = places(&START).collect();
    let ends = starts.iter().skip(1).copied().chain([paragraphs.len()]);
    starts.iter().map(|start| start + 1).zip(ends).map(|(start, end)| start..end).collect()
}

/// The fields of a head, in the languages in which Nexis names them.
const LENGTH: &[&str] = &["length", "länge", "longueur", "longitud", "lunghezza", "lengte"];
const BYLINE: &[&str] = &["byline", "autor", "auteur", "autore"];
const SECTION: &[&str] = &["section", "rubrik", "rubrique", "sección", "sezione", "sectie"];
/// Fields that no text of another kind has.
const SIGNS: &[&str] = &["load-date", "publication-type"];
/// Fields whose words belong to the article.
const OF_TEXT: &[&str] = &["highlight", "dateline"];
/// What follows the text, as a field or as a heading.
const AFTER: &[&str] = &[
    "classification",
    "graphic",
    "graphics",
    "load-date",
    "language",
    "sprache",
    "langue",
    "publication-type",
    "journal-code",
    "subject",
    "update",
    "correction-date",
];

/// Lines of the longest head.
const LONGEST_HEAD: usize = 24;

/// An article in a database: its head, and the paragraphs that are its text.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Record {
    title: String,
    outlet: String,
    date: String,
    byline: Option<String>,
    section: Option<String>,
    /// Where it begins; before that stands what tells of the download.
    start: usize,
    text: Vec<usize>,
}

impl Record {
    /// Reads the head of an article; `None` for paragraphs that have none.
    pub(crate) fn of(paragraphs: &[impl AsRef<str>]) -> Option<Self> {
        let lines: Vec<&str> = paragraphs.iter().map(|words| words.as_ref().trim()).collect();
        let record = Self::of_nexis(&lines).or_else(|| Self::of_factiva(&lines));
        let record = record.or_else(|| Self::of_proquest(&lines));
        record.filter(|record| !record.text.is_empty())
    }

    /// In Nexis's newer files the headline stands above outlet and day, in its older ones below.
    fn of_nexis(lines: &[&str]) -> Option<Self> {
        let named = |names: &[&str]| lines.iter().position(|line| field(line, names).is_some());
        let is_sign = |line: &&str| divides(line) || field(line, SIGNS).is_some();
        let length = named(LENGTH).filter(|_| lines.iter().any(is_sign))?;
        let head = length.saturating_sub(LONGEST_HEAD);
        let day = head + lines[head..length].iter().rposition(|line| is_day(line))?;
        let outlet = day.checked_sub(1)?;
        let above =
            outlet.checked_sub(1).filter(|place| !divides(lines[*place]) && !is_of_rights(lines[*place]));
        let below =
            || (day + 1..length).find(|place| !is_of_rights(lines[*place]) && label(lines[*place]).is_none());
        let title = above.or_else(below)?;
        let body = lines.iter().skip(length).position(|line| *line == "Body").map(|place| length + place);
        let is_of_head = |line: &&&str| {
            [LENGTH, BYLINE, SECTION, OF_TEXT].iter().any(|names| field(line, names).is_some())
        };
        let from =
            body.unwrap_or_else(|| length + lines[length..].iter().take_while(is_of_head).count() - 1) + 1;
        let ends = |line: &&str| field(line, AFTER).is_some() || is_of_rights(line) || divides(line);
        let to = lines[from..].iter().position(ends).map_or(lines.len(), |end| from + end);
        let value =
            |names: &[&str]| lines[..from].iter().find_map(|line| field(line, names)).map(str::to_owned);
        let of_head = (day..from).filter(|place| field(lines[*place], OF_TEXT).is_some());
        Some(Self {
            title: lines[title].to_owned(),
            outlet: lines[outlet].to_owned(),
            date: lines[day].to_owned(),
            byline: value(BYLINE),
            section: value(SECTION),
            start: outlet.min(title),
            text: of_head.chain(from..to).collect(),
        })
    }

    /// In Factiva's files headline, byline, number of words, day and outlet follow one another; a notice of rights ends
    /// the head.
    fn of_factiva(lines: &[&str]) -> Option<Self> {
        static WORDS: LazyLock<Option<Regex>> = LazyLock::new(|| {
            Regex::new(r"^\d[\d.,]* (?:words|Wörter|mots|palabras|parole|palavras|woorden|слов)$").ok()
        });
        let end = lines.iter().position(|line| is(line, &END))?;
        let count = lines.iter().position(|line| is(line, &WORDS))?;
        let byline = count.checked_sub(1).and_then(|place| dateline::byline(lines[place]));
        let title = count.checked_sub(if byline.is_some() { 2 } else { 1 })?;
        let rights = (count..end).take(LONGEST_HEAD).find(|place| is_of_rights(lines[*place]))?;
        let mut head = lines[count + 1..rights].iter();
        let date = head.find(|line| is_day(line))?;
        let is_time = |line: &&&str| line.contains(':');
        Some(Self {
            title: lines[title].to_owned(),
            outlet: (*head.find(|line| !is_time(line))?).to_owned(),
            date: (*date).to_owned(),
            byline: byline.map(str::to_owned),
            section: None,
            start: title,
            text: (rights + 1..end).collect(),
        })
    }

    /// In ProQuest's files fields stand before and after the text, which is one of them itself.
    fn of_proquest(lines: &[&str]) -> Option<Self> {
        lines.iter().find(|line| is_of_proquest(line))?;
        let value = |name: &str| {
            let mut values = lines.iter().filter_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
            values.next().map(str::trim).filter(|value| !value.is_empty())
        };
        let title = value("Title")?;
        let starts = |names: &[&str], line: &str| {
            names.iter().any(|name| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(':')))
        };
        let field = |name: &str| lines.iter().position(|line| starts(&[name], line));
        let from = field("Full text").or_else(|| field("Abstract"))?;
        let after = lines[from + 1..].iter().position(|line| starts(AFTER_PROQUEST, line));
        let is_of_text = |place: &usize| !matches!(lines[*place], "Full text:" | "Abstract:");
        Some(Self {
            title: title.to_owned(),
            outlet: value("Publication title").unwrap_or_default().to_owned(),
            date: value("Publication date")
                .or_else(|| value("Publication year"))
                .unwrap_or_default()
                .to_owned(),
            byline: value("Author").map(in_order),
            section: value("Section").map(str::to_owned),
            start: lines.iter().position(|line| *line == title).unwrap_or_default(),
            text: (from..after.map_or(lines.len(), |after| from + 1 + after)).filter(is_of_text).collect(),
        })
    }

    /// Puts what the head tells into a document, and leaves its text there.
    pub(crate) fn apply(self, written: &mut Written) {
        let text: HashSet<usize> = self.text.into_iter().collect();
        let mut places = 0..;
        written.prose.retain(|_, _| places.next().is_some_and(|place| text.contains(&place)));
        written.title = Some(self.title);
        written.outlet = Some(self.outlet);
        written.byline = self.byline;
        written.section = self.section;
        let edtf = dates::of_metadata(&self.date, None);
        written.told =
            edtf.map(|edtf| Published { edtf, known_from: KnownFrom::Metadata }).into_iter().collect();
    }
}

/// Fields that follow the text in ProQuest's files.
const AFTER_PROQUEST: &[&str] = &[
    "Subject",
    "Location",
    "People",
    "Company / organization",
    "Company",
    "Identifier / keyword",
    "Title",
    "Publication title",
    "Credit",
    "Illustration",
    "Word count",
    "Links",
    "Copyright",
];

/// Authors as they are called, whom a list names by their families: "Reis, Ana; Holm, Tomas".
fn in_order(authors: &str) -> String {
    let authors = authors.split(';').map(|author| match author.trim().split_once(", ") {
        Some((family, given)) => format!("{given} {family}"),
        None => author.trim().to_owned(),
    });
    authors.collect::<Vec<_>>().join(", ")
}

/// The words before a colon that name a field.
fn label(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once(':').unwrap_or((line, ""));
    let is_name = name.chars().count() <= 20 && name.chars().all(|c| c.is_alphabetic() || c == '-');
    is_name.then_some((name, value.trim()))
}

/// The value of a field of one of these names; a heading is one without a value.
fn field<'a>(line: &'a str, names: &[&str]) -> Option<&'a str> {
    let (name, value) = label(line)?;
    let name = name.to_lowercase();
    names.contains(&name.as_str()).then_some(value)
}

/// Characters of the longest line that tells a day.
const LONGEST_DAY: usize = 90;

/// Whether a line tells a day, and is no field.
fn is_day(line: &str) -> bool {
    let is_short = line.chars().count() <= LONGEST_DAY && line.contains(|c: char| c.is_ascii_digit());
    let has_day =
        || dates::of_metadata(line, None).is_some_and(|edtf| edtf.to_string().len() >= "2019-03-21".len());
    is_short
        && label(line).is_none()
        && !line.to_lowercase().starts_with("date")
        && !is_of_rights(line)
        && has_day()
}

fn is_of_rights(line: &str) -> bool {
    const SIGNS: &[&str] = &["copyright ", "(c) ", "© ", "all rights reserved"];
    let line = line.to_lowercase();
    SIGNS.iter().any(|sign| line.starts_with(sign))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Article, Columns};

    fn articles(name: &str, text: &str) -> Vec<Article> {
        let mut read = Vec::new();
        let source = Source::new(name, text.as_bytes().to_vec());
        super::super::open(source, &Columns::default(), &mut |part| {
            read.push(super::super::read(&part.unwrap()).unwrap());
            true
        })
        .unwrap();
        read
    }

    fn check(article: &Article, title: &str, outlet: &str, day: &str, byline: Option<&str>, text: &str) {
        let published = article.published.as_ref().map(|published| published.edtf.to_string());
        assert_eq!(
            (
                &*article.title,
                article.outlet.as_deref(),
                published.as_deref(),
                article.byline.as_deref(),
                &*article.text
            ),
            (title, Some(outlet), Some(day), byline, text)
        );
    }

    const NEWER: &str = "User Name: Ana Reis\n\nDate and Time: Friday, 3 May 2019 4:51 PM CET\n\nJob Number: 12\n\n\
         Documents (2)\n\n1. Quay closed at Lys\n\nSearch Terms: quay\n\nQuay closed at Lys\n\nThe Meridian\n\n\
         March 22, 2019 Friday 9:30 PM GMT\n\nCopyright 2019 Meridian Press All Rights Reserved\n\nSection: NEWS; Pg. 3\n\n\
         Length: 12 words\n\nByline: Ana Reis\n\nHighlight: Nobody had been told.\n\nBody\n\nThe quay was closed on Monday.\n\n\
         It burned in the night.\n\nClassification\n\nLanguage: ENGLISH\n\nLoad-Date: March 23, 2019\n\nEnd of Document\n\n\
         Two sheds lost\n\nCoastal Wire\n\n21 March 2019\n\nCopyright 2019 Coastal Wire\n\nLength: 6 words\n\nBody\n\n\
         Two sheds were lost, officials said.\n\nLoad-Date: March 21, 2019\n\nEnd of Document\n";

    #[test]
    fn a_download_of_a_database_is_as_many_articles() {
        let [first, second] = &articles("Files (2).txt", NEWER)[..] else { panic!() };
        let text =
            "Highlight: Nobody had been told.\n\nThe quay was closed on Monday.\n\nIt burned in the night.";
        check(first, "Quay closed at Lys", "The Meridian", "2019-03-22T21:30:00Z", Some("Ana Reis"), text);
        assert_eq!(first.section.as_deref(), Some("NEWS; Pg. 3"));
        let text = "Two sheds were lost, officials said.";
        check(second, "Two sheds lost", "Coastal Wire", "2019-03-21", None, text);
    }

    #[test]
    fn older_downloads_have_the_headline_below_the_day() {
        let one = |number: usize, title: &str, text: &str| {
            format!(
                "                 {number} of 2 DOCUMENTS\n\n\n            The Meridian (Lys)\n\n        March 22, 2019 Friday\n\n\
                 {title}\n\nBYLINE: Ana Reis\n\nLENGTH: 355 words\n\n{text}\n\nLOAD-DATE: March 22, 2019\n\nLANGUAGE: ENGLISH\n\n\
                 \x20         Copyright 2019 Meridian Press\n              All Rights Reserved\n\n"
            )
        };
        let text = "Download Request: Selected Items: 1-2\nTime Of Request: Friday, May 3, 2019  16:51:31\n\n"
            .to_owned()
            + &one(
                1,
                "Quay closed at Lys",
                "The quay was closed on Monday, the harbour\nmaster said, because of the leak.",
            ) + &one(2, "Two sheds lost", "Two sheds were lost, officials said.");
        let [first, second] = &articles("Files.TXT", &text)[..] else { panic!() };
        let words = "The quay was closed on Monday, the harbour master said, because of the leak.";
        check(first, "Quay closed at Lys", "The Meridian (Lys)", "2019-03-22", Some("Ana Reis"), words);
        let words = "Two sheds were lost, officials said.";
        check(second, "Two sheds lost", "The Meridian (Lys)", "2019-03-22", Some("Ana Reis"), words);
    }

    #[test]
    fn another_database_has_the_number_of_words_before_the_day() {
        let one = |title: &str, text: &str, code: &str| {
            format!(
                "{title}\n\nBy Ana Reis\n\n355 words\n\n22 March 2019\n\nThe Meridian\n\nMERID\n\n3\n\nEnglish\n\n\
                 Copyright 2019. Meridian Press.\n\n{text}\n\nDocument {code}\n\n"
            )
        };
        let text = one("Quay closed at Lys", "The quay was closed on Monday.", "MERID00020190322ef3m0001")
            + &one("Two sheds lost", "Two sheds were lost, officials said.", "MERID00020190322ef3m0002")
            + "Search Summary\n\nText: quay";
        let [first, second] = &articles("Factiva.txt", &text)[..] else { panic!() };
        let words = "The quay was closed on Monday.";
        check(first, "Quay closed at Lys", "The Meridian", "2019-03-22", Some("Ana Reis"), words);
        assert_eq!(second.title, "Two sheds lost");
    }

    #[test]
    fn a_database_that_has_fields_before_and_after_the_text_is_read_too() {
        let one = |title: &str, author: &str, text: &str| {
            format!(
                "{title}\n\nAuthor: {author}\n\nPublication info: The Meridian ; Lys: A4.\n\nAbstract: In short.\n\n\
                 Full text: {text}\n\nSubject: Quays;\n\nTitle: {title}\n\nPublication title: The Meridian\n\n\
                 Publication date: Mar 22, 2019\n\nSection: News\n\nProQuest document ID: 41800\n\n\
                 Last updated: 2020-05-20\n\nDatabase: ProQuest Central\n\n________________________________\n\n"
            )
        };
        let text = "Report Information from ProQuest\n\n3 May 2021 09:14\n\n".to_owned()
            + &one(
                "Quay closed at Lys",
                "Reis, Ana; Holm, Tomas",
                "The quay was closed on Monday.\n\nIt burned in the night.",
            )
            + &one("Two sheds lost", "Lund, Ivo", "Two sheds were lost, officials said.")
            + "Contact ProQuest\n\nCopyright 2021 ProQuest LLC.";
        let [first, second] = &articles("ProQuestDocuments.txt", &text)[..] else { panic!() };
        let words = "Full text: The quay was closed on Monday.\n\nIt burned in the night.";
        check(first, "Quay closed at Lys", "The Meridian", "2019-03-22", Some("Ana Reis, Tomas Holm"), words);
        assert_eq!(first.section.as_deref(), Some("News"));
        let words = "Full text: Two sheds were lost, officials said.";
        check(second, "Two sheds lost", "The Meridian", "2019-03-22", Some("Ivo Lund"), words);
    }

    #[test]
    fn a_text_that_only_says_so_stays_whole() {
        let text = "Quay closed\n\nThe quay was closed.\n\nEnd of Document\n\nSo it ended.\n";
        assert_eq!(articles("note.txt", text).len(), 1);
    }
}
