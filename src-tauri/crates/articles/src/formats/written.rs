//! What written documents share, whatever holds them: properties first, then what the first lines tell.

use crate::prose::{Prose, one_line, plain};
use crate::{Article, BlockKind, Published, ReadError, Source, Warning, boilerplate, language};

use super::database::Record;
use super::text::{Head, LONGEST_HEAD};

/// A document as its format tells it.
#[derive(Debug, Default)]
pub(crate) struct Written {
    /// The text.
    pub(crate) prose: Prose,
    /// The title in its properties, or of a style that is for titles.
    pub(crate) title: Option<String>,
    /// The author in its properties.
    pub(crate) byline: Option<String>,
    /// The publisher.
    pub(crate) outlet: Option<String>,
    /// The part of the publication in which it stands.
    pub(crate) section: Option<String>,
    /// The page's address, where the document tells it.
    pub(crate) url: Option<String>,
    /// The language it declares.
    pub(crate) language: Option<String>,
    /// Dates of publication in its properties, best first.
    pub(crate) told: Vec<Published>,
    /// Whether parts of it could not be read.
    pub(crate) damaged: bool,
    /// What a person should know of it.
    pub(crate) warnings: Vec<Warning>,
}

impl Written {
    /// Makes an article of it.
    pub(crate) fn article(mut self, source: &Source) -> Result<Article, ReadError> {
        let lines: Vec<&str> = self.prose.iter().map(|(_, words)| words).collect();
        if let Some(record) = Record::of(&lines) {
            record.apply(&mut self);
        }
        self.prose.retain(|_, words| !boilerplate::is_boilerplate(words));
        self.take_repeated_title();
        let paragraphs: Vec<String> =
            self.prose.iter().take(LONGEST_HEAD + 1).map(|(_, words)| words.to_owned()).collect();
        let head = Head::of(&paragraphs, self.title.take().filter(|title| !title.trim().is_empty()));
        let mut place = 0;
        self.prose.retain(|_, _| {
            place += 1;
            place > head.length
        });
        let language = language::of(&self.prose.text, self.language.as_deref().and_then(language::declared));
        let mut told = head.told(language.as_deref());
        told.extend(self.told);
        told.extend(super::told_by_file(source, self.url.as_deref()));
        super::finish(
            source,
            Article {
                title: head.title.unwrap_or_default(),
                byline: head.byline.or(self.byline),
                outlet: self.outlet.or(head.outlet),
                section: self.section,
                url: source.url.clone().or(self.url).or(head.url),
                language,
                published: None,
                captured: None,
                text: self.prose.text,
                blocks: self.prose.blocks,
                warnings: self.warnings,
            },
            &told,
            self.damaged,
        )
    }

    /// Takes the title out of the text where it opens it, and takes an opening heading for the title.
    fn take_repeated_title(&mut self) {
        let Some((kind, words)) = self.prose.iter().next() else { return };
        let is_title = match &self.title {
            Some(title) => one_line(title).eq_ignore_ascii_case(&plain(words)),
            None => kind == BlockKind::Heading,
        };
        if !is_title || self.prose.blocks.len() < 2 {
            return;
        }
        self.title.get_or_insert_with(|| words.to_owned());
        let mut place = 0;
        self.prose.retain(|_, _| {
            place += 1;
            place > 1
        });
    }
}
