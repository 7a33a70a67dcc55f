//! How an article is cited: author, title, outlet, date, address and the hash of its original.

use articles::{KnownFrom, Published};
use chronology::CitedArticle;
use edtf::{Edtf, When};

/// An article in the words of a citation; empty parts are left out.
pub(crate) struct Citation<'a> {
    pub(crate) byline: Option<&'a str>,
    pub(crate) title: &'a str,
    pub(crate) outlet: Option<&'a str>,
    pub(crate) published: String,
    /// When the page was captured, where that is known.
    pub(crate) captured: Option<String>,
    /// The address, where it is one that a browser opens.
    pub(crate) link: Option<&'a str>,
    pub(crate) url: Option<&'a str>,
    pub(crate) sha256: &'a str,
}

impl<'a> Citation<'a> {
    pub(crate) fn of(cited: &'a CitedArticle) -> Self {
        let article = &cited.article;
        Self {
            byline: article.byline.as_deref(),
            title: &article.title,
            outlet: article.outlet.as_deref(),
            published: published_words(article.published.as_ref()),
            captured: article.captured.as_ref().map(captured_words),
            link: article.url.as_deref().filter(|url| is_web_address(url)),
            url: article.url.as_deref(),
            sha256: cited.sha256.as_str(),
        }
    }

    /// One line: `Ana Reis, “Port chief was warned”, The Meridian, 29 March 2019, https://…, SHA-256 9f2c…`.
    pub(crate) fn line(&self) -> String {
        let title = format!("“{}”", self.title);
        let hash = format!("SHA-256 {}", self.sha256);
        let (published, captured) = (Some(&*self.published), self.captured.as_deref());
        let parts = [self.byline, Some(&*title), self.outlet, published, self.url, captured, Some(&*hash)];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    /// Whom to name where there is room for one name: the outlet, else the author, else the title.
    pub(crate) fn name(&self) -> &'a str {
        self.outlet.or(self.byline).unwrap_or(self.title)
    }
}

/// The publication date, and how it is known where nothing in the source says it.
fn published_words(published: Option<&Published>) -> String {
    let Some(published) = published else { return "no publication date".to_owned() };
    let date = When::from(published.edtf.clone()).label();
    match published.known_from {
        KnownFrom::Person => format!("{date} (date given by a person)"),
        KnownFrom::Inferred => format!("{date} (date inferred)"),
        KnownFrom::Metadata | KnownFrom::Byline | KnownFrom::Url | KnownFrom::FileName => date,
    }
}

fn captured_words(captured: &Edtf) -> String {
    format!("captured {}", When::from(captured.clone()).label())
}

pub(crate) fn is_web_address(url: &str) -> bool {
    let lower = url.trim_start().to_ascii_lowercase();
    lower.starts_with("https://") || lower.starts_with("http://")
}
