//! What a reader reads in a source.

use std::ops::Range;

use edtf::Edtf;
use serde::{Deserialize, Serialize};

/// An article's number in its library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArticleId(pub i64);

/// The number of a text that an article had before its original was read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct TextId(pub i64);

/// What a reader reads in a source: clean text and metadata.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// The headline; the file's name where there is none.
    pub title: String,
    /// Who wrote it, as the page says.
    pub byline: Option<String>,
    /// The publication: newspaper, agency, site.
    pub outlet: Option<String>,
    /// The part of the publication in which it stands, as "World".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// The canonical address.
    pub url: Option<String>,
    /// BCP 47 language, as "en".
    pub language: Option<String>,
    /// When it was published and how that is known.
    pub published: Option<Published>,
    /// When the page was saved or archived, as who did so noted; neither its publication nor a change of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub captured: Option<Edtf>,
    /// The clean text; blocks are separated by a blank line. Offsets into it are stable.
    pub text: String,
    /// The text's parts, in order, covering all of it but the separators.
    pub blocks: Vec<Block>,
    /// What a person should know about this reading.
    pub warnings: Vec<Warning>,
}

impl Article {
    /// With the publication date that a person says, `None` for none: nothing the reading warned of for want of one
    /// holds any more.
    pub fn dated(mut self, published: Option<Published>) -> Self {
        self.warnings
            .retain(|warning| !matches!(warning, Warning::NoPublicationDate | Warning::OnlyLastChange));
        if published.is_none() {
            self.warnings.push(Warning::NoPublicationDate);
        }
        Self { published, ..self }
    }

    /// The page of the original on which a byte of the text stands; `None` where it has no pages.
    pub fn page_at(&self, byte: usize) -> Option<u32> {
        let block = self.blocks.iter().rfind(|block| block.range.start <= byte)?;
        block.pages.iter().rfind(|start| start.at <= byte).map(|start| start.page)
    }
}

/// A publication date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The date; with time and zone where the source gives them.
    pub edtf: Edtf,
    /// How it is known.
    pub known_from: KnownFrom,
}

/// How a publication date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KnownFrom {
    /// The page's metadata: JSON-LD, meta elements, front matter.
    Metadata,
    /// A byline or dateline in the text.
    Byline,
    /// The page's address.
    Url,
    /// The file's name.
    FileName,
    /// A person set it.
    Person,
    /// A person chose it among what Dateline inferred.
    Inferred,
}

/// A part of the text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Block {
    /// UTF-8 byte range in the text.
    pub range: Range<usize>,
    /// What it is.
    pub kind: BlockKind,
    /// Its BCP 47 language, where that is another than the article's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The pages of the original that it stands on, in order; none where the original has no pages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pages: Vec<PageStart>,
    /// What it is a part of.
    #[serde(default, skip_serializing_if = "Part::is_of_text")]
    pub part: Part,
}

/// What a block is a part of, beside the text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// Of nothing else.
    #[default]
    Text,
    /// Of a numbered list's item, with its number; all blocks of an item have the same.
    Item(u32),
    /// A row of a table, with the column of each of its cells from 0; tabs stand between these.
    Row(Vec<u16>),
}

impl Part {
    fn is_of_text(&self) -> bool {
        *self == Self::Text
    }
}

/// Where in the text a page of the original begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PageStart {
    /// The page's number, from 1.
    pub page: u32,
    /// The byte of the text with which it begins.
    pub at: usize,
}

/// What a part of the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A heading of the top level below the title.
    Heading,
    /// A heading below that.
    Subheading,
    /// A block quotation.
    Quotation,
    /// An item of a list.
    ListItem,
    /// A caption of a picture.
    Caption,
    /// A row of a table, or preformatted text.
    Preformatted,
    /// What somebody wrote in the margin; no words of the text's own.
    Comment,
}

/// How places of a source disagree on when it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Disagreement {
    /// The best date, and one that is another day; or the two days that one date can be read as, where neither is taken.
    Dates(Box<[Published; 2]>),
    /// As libraries of earlier formats keep it: an English sentence.
    Line(String),
}

/// What a person should know about a reading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Warning {
    /// No publication date was found.
    NoPublicationDate,
    /// Places of the source tell different days of publication.
    DatesDisagree(Disagreement),
    /// The text has hidden or direction-changing characters.
    HiddenCharacters,
    /// The encoding had to be guessed and some characters could not be read.
    Undecodable,
    /// Changes of the text were recorded in it; holds them in words. The text is as if all were accepted.
    TrackedChanges(String),
    /// Some pages are pictures whose words are not read; holds their numbers.
    PicturesOfPages(String),
    /// The text has words that no reader of these pages sees; holds their numbers.
    HiddenText(String),
    /// The source has words that it does not show, and that are not in the text; holds how they begin.
    HiddenWords(String),
    /// Only the address is known, as of a bookmark; the page was not fetched.
    AddressOnly,
    /// The page tells only when it was last changed; that day is taken for its publication.
    OnlyLastChange,
    /// The text is an agency's, as its byline or dateline says, and others carry it too; holds these words.
    AgencyReport(String),
    /// The article says that it was corrected; holds the notice.
    Corrected(String),
    /// The page sells the rest of its text.
    OnlyBeginning,
    /// The page holds several articles, each with its headline.
    SeveralArticles,
}
