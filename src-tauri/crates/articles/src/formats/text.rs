//! Plain text: wire copy, notes, text copied from a page.

use std::borrow::Cow;

use super::database::Record;
use super::written::Written;
use crate::dates;
use crate::prose::{Prose, plain};
use crate::{
    Article, BlockKind, KnownFrom, Published, ReadError, Source, boilerplate, dateline, encoding, language,
};

/// Reads a plain text: its first lines are looked through for outlet, headline, byline and date.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let decoded = encoding::decode(&source.bytes);
    let paragraphs = paragraphs(&decoded.text);
    if Record::of(&paragraphs).is_some() {
        let mut written = Written { damaged: decoded.damaged, ..Written::default() };
        paragraphs.iter().for_each(|paragraph| written.prose.push(BlockKind::Paragraph, paragraph));
        return written.article(source);
    }
    let head = Head::of(&paragraphs, None);
    let mut prose = Prose::default();
    for paragraph in &paragraphs[head.length..] {
        prose.push(BlockKind::Paragraph, paragraph);
    }
    if prose.is_empty() {
        prose.push(BlockKind::Paragraph, head.title.as_deref().unwrap_or_default());
    }
    let language = language::of(&prose.text, None);
    let mut told = head.told(language.as_deref());
    told.extend(super::told_by_file(source, None));
    super::finish(
        source,
        Article {
            title: head.title.unwrap_or_default(),
            byline: head.byline,
            outlet: head.outlet,
            section: None,
            url: source.url.clone().or(head.url),
            language,
            published: None,
            captured: None,
            text: prose.text,
            blocks: prose.blocks,
            warnings: Vec::new(),
        },
        &told,
        decoded.damaged,
    )
}

/// Splits a text into paragraphs: at blank lines, and at every line where lines are whole paragraphs.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !boilerplate::is_boilerplate(line) || line.is_empty())
        .collect();
    let wrapped = is_wrapped(&lines);
    let mut paragraphs: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines {
        match paragraphs.last_mut() {
            _ if line.is_empty() => {
                open = false;
                continue;
            }
            Some(last) if open && wrapped => {
                last.push(' ');
                last.push_str(line);
            }
            _ => paragraphs.push(line.to_owned()),
        }
        open = true;
    }
    paragraphs
}

/// Longest line of a text that was wrapped to a width; mail and wire copy keep to less.
const WIDEST: usize = 100;

/// Whether lines were broken to fit a width: none is longer, and most break inside a sentence.
fn is_wrapped(lines: &[&str]) -> bool {
    let widest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
    let followed = lines.windows(2).filter(|pair| !pair[0].is_empty() && !pair[1].is_empty());
    let (mut breaks, mut inside) = (0, 0);
    for pair in followed {
        breaks += 1;
        inside += usize::from(!ends_sentence(pair[0]));
    }
    widest <= WIDEST && inside * 2 > breaks
}

fn ends_sentence(line: &str) -> bool {
    let line = line.trim_end_matches(['"', '”', '’', '\'', ')', '»', '“']);
    line.ends_with(['.', '!', '?', '…', ':', '。', '؟'])
}

/// What the first lines tell, and how many of them are no part of the text.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) title: Option<String>,
    pub(super) byline: Option<String>,
    pub(super) outlet: Option<String>,
    pub(super) url: Option<String>,
    date: Option<String>,
    dateline_date: Option<String>,
    pub(super) length: usize,
}

/// Paragraphs that can belong to the head.
pub(super) const LONGEST_HEAD: usize = 6;

/// Characters of the longest headline.
const LONGEST_TITLE: usize = 200;

impl Head {
    /// Reads the head of a text whose title may be known already.
    pub(super) fn of(paragraphs: &[String], title: Option<String>) -> Self {
        let paragraphs: Vec<Cow<'_, str>> =
            paragraphs.iter().take(2 * LONGEST_HEAD).map(|paragraph| plain(paragraph)).collect();
        let mut head = Self { title, ..Self::default() };
        for (place, line) in paragraphs.iter().enumerate().take(LONGEST_HEAD) {
            let rest = &paragraphs[place + 1..];
            if rest.is_empty() || !head.takes(line, rest) {
                break;
            }
            head.length = place + 1;
        }
        let dateline = paragraphs.get(head.length).and_then(|paragraph| dateline::of(paragraph));
        if let Some(dateline) = dateline {
            // The dateline spells the name as it is written; a head may shout it.
            head.outlet = dateline.agency.map(str::to_owned).or(head.outlet);
            head.dateline_date = dateline.date.map(str::to_owned);
        }
        head
    }

    /// Takes a line into the head; false where the text begins.
    fn takes(&mut self, line: &str, rest: &[Cow<'_, str>]) -> bool {
        if let Some(names) = dateline::byline(line) {
            self.byline = Some(names.to_owned());
        } else if line.starts_with("http://") || line.starts_with("https://") {
            self.url = line.split_whitespace().next().map(str::to_owned);
        } else if self.date.is_none() && is_date_line(line) {
            self.date = Some(line.to_owned());
        } else if self.title.is_none() && self.outlet.is_none() && is_outlet(line, rest) {
            self.outlet = Some(line.to_owned());
        } else if self.title.is_none() && is_headline(line) {
            self.title = Some(line.to_owned());
        } else {
            return false;
        }
        true
    }

    /// The dates that the head tells, best first.
    pub(super) fn told(&self, language: Option<&str>) -> Vec<Published> {
        let lines = [&self.date, &self.dateline_date].into_iter().flatten();
        let of_line = |edtf| Published { edtf, known_from: KnownFrom::Byline };
        lines.filter_map(|line| dates::of_metadata(line, language)).map(of_line).collect()
    }
}

fn is_headline(line: &str) -> bool {
    let length = line.chars().count();
    (2..=LONGEST_TITLE).contains(&length)
        && !line.ends_with(['.', ',', ';', ':', '。', '۔', '।'])
        && dateline::of(line).is_none()
}

/// Whether a line above the headline names the outlet: in capitals, or again at the head of the copy.
fn is_outlet(line: &str, rest: &[Cow<'_, str>]) -> bool {
    let heads = |paragraph: &Cow<'_, str>| {
        let after = paragraph.strip_prefix(line).map(str::trim_start);
        after.is_some_and(|after| after.starts_with(['–', '—', '-']))
    };
    let is_repeated = rest.iter().take(LONGEST_HEAD).any(heads);
    (is_shouted(line) || names_outlet(line) || is_repeated)
        && rest.first().is_some_and(|next| is_headline(next))
}

/// Words of which one stands in the name of most agencies, papers and broadcasters of scripts without capitals, and of
/// Turkey.
const OUTLETS: &[&str] = &[
    "خبرگزاری",
    "روزنامه",
    "روزنامهٔ",
    "هفته‌نامه",
    "پایگاه",
    "شبکه",
    "وكالة",
    "صحيفة",
    "جريدة",
    "قناة",
    "شبكة",
    "ajansı",
    "gazetesi",
    "haber",
    "haberleri",
    "dergisi",
];

/// Most words of such a name.
const MOST_WORDS_OF_OUTLET: usize = 4;

/// Whether a short line names an outlet by a word for it: "خبرگزاری مهر", "Anadolu Ajansı".
fn names_outlet(line: &str) -> bool {
    let mut words = line.split_whitespace();
    words.clone().count() <= MOST_WORDS_OF_OUTLET
        && words.any(|word| OUTLETS.contains(&word.to_lowercase().as_str()))
}

/// Whether a line is a name in capitals, as outlets head their copy: "NCRI", "COASTAL WIRE".
fn is_shouted(line: &str) -> bool {
    let few_words = line.chars().count() <= 40 && line.split_whitespace().count() <= 4;
    few_words
        && line.chars().any(char::is_uppercase)
        && !line.chars().any(char::is_lowercase)
        && !ends_sentence(line)
}

/// Whether a short line is there to tell when: it has a year and little else.
fn is_date_line(line: &str) -> bool {
    line.chars().count() <= 60 && dates::of_metadata(line, None).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(text: &str) -> Article {
        read(&Source::new("wire.txt", text.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn a_sentence_of_any_script_begins_the_text() {
        for text in ["港口于周一关闭。\n\n没有人来。", "بندر بسته شد۔\n\nکوئی نہیں آیا۔"]
        {
            assert_eq!(article(text).text, text);
        }
    }

    #[test]
    fn reads_outlet_headline_and_dateline() {
        let article = article(
            "NCRI\n\nWas the port chief warned?\n\nNCRI – The director of the port was told of it this month.\n\nNobody answered.\nThe fire came later, and burned for two days and two nights until the rain put it out at last.\n\nExit mobile version",
        );
        assert_eq!(article.title, "Was the port chief warned?");
        assert_eq!(article.outlet.as_deref(), Some("NCRI"));
        assert_eq!(article.published, None);
        assert!(article.warnings.contains(&crate::Warning::NoPublicationDate));
        assert!(article.text.starts_with("NCRI – The director"));
        assert!(!article.text.contains("Exit"));
        assert_eq!(article.blocks.len(), 3);
    }

    #[test]
    fn takes_a_name_that_heads_the_copy_again_for_the_outlet() {
        let article =
            article("The Meridian\n\nWho knew?\n\nThe Meridian – The quay was closed, officials said.\n");
        assert_eq!((article.title.as_str(), article.outlet.as_deref()), ("Who knew?", Some("The Meridian")));
    }

    #[test]
    fn takes_a_line_that_calls_itself_an_outlet_for_one() {
        let told = |text: &str| {
            let article = article(text);
            (article.title, article.outlet)
        };
        assert_eq!(
            told(
                "خبرگزاری مهر\n\nوزیر بنادر استعفا داد\n\nوزیر روز سه‌شنبه استعفا داد.\n\nکسی به او هشدار نداده بود.\n"
            ),
            ("وزیر بنادر استعفا داد".to_owned(), Some("خبرگزاری مهر".to_owned()))
        );
        assert_eq!(
            told("Kuzey Ajansı\n\nBakan istifa etti\n\nBakan salı günü görevinden ayrıldı.\n"),
            ("Bakan istifa etti".to_owned(), Some("Kuzey Ajansı".to_owned()))
        );
        // A headline above the text may have such a word.
        let headline = "روزنامه توقیف شد";
        assert_eq!(
            told(&format!("{headline}\n\nروزنامه روز سه‌شنبه توقیف شد.\n")),
            (headline.to_owned(), None)
        );
    }

    #[test]
    fn takes_a_first_line_for_the_title_unless_it_is_an_outlet() {
        let article = article(
            "Letter to the board\n\nTo the members of the board\n\nI write to you with a heavy heart.",
        );
        assert_eq!((article.title.as_str(), article.outlet), ("Letter to the board", None));
        assert!(article.text.starts_with("To the members"));
    }

    #[test]
    fn joins_lines_that_were_broken_to_fit() {
        let article = article(
            "Fire at Lys\nBy Ana Reis\n21 March 2019\n\nThe fire began before midnight and\nspread to the quay, witnesses said\non Thursday.\n\nIt was out by dawn.\n",
        );
        assert_eq!(
            article.text,
            "The fire began before midnight and spread to the quay, witnesses said on Thursday.\n\nIt was out by dawn."
        );
    }

    #[test]
    fn keeps_a_note_that_has_no_head() {
        let article = article("It was out by dawn.");
        assert_eq!(article.text, "It was out by dawn.");
        assert_eq!(article.title, "wire");
    }
}
