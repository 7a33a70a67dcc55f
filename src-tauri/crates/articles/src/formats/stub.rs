//! Articles of which only the address is known: bookmarks, links, lists of addresses. They are never fetched.

use super::written::Written;
use crate::prose::Prose;
use crate::{Article, BlockKind, ReadError, Source, Warning, address};

/// What is known of a page that was not saved.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Stub {
    pub(crate) url: String,
    pub(crate) title: Option<String>,
    /// What somebody noted of it.
    pub(crate) note: Option<String>,
}

impl Stub {
    /// Makes an article of it, whose text is its title or, for want of one, its address.
    pub(crate) fn article(self, source: &Source) -> Result<Article, ReadError> {
        self.written().article(source)
    }

    /// The stub as a document.
    pub(crate) fn written(self) -> Written {
        let title = self.title.filter(|title| !title.trim().is_empty());
        let mut prose = Prose::default();
        prose.push(BlockKind::Paragraph, title.as_deref().unwrap_or(&self.url));
        prose.push(BlockKind::Paragraph, self.note.as_deref().unwrap_or_default());
        Written {
            title: title.or_else(|| Some(self.url.clone())),
            url: Some(address::plain(&self.url)),
            outlet: address::host(&self.url).map(str::to_owned),
            prose,
            warnings: vec![Warning::AddressOnly],
            ..Written::default()
        }
    }
}
