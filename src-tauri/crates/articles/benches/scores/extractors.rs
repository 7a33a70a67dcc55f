//! What is measured: ours, and a peer.

use dom_smoothie::Readability;
use serde_json::{Value, json};

use crate::corpus::Page;

/// What an extractor reads of a page; nothing of a page it cannot read.
#[derive(Default)]
pub(crate) struct Prediction {
    pub(crate) text: String,
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) date: String,
}

/// Reads a page.
pub(crate) type Read = fn(&Page) -> Prediction;

/// Those measured; ours is the first.
pub(crate) const EXTRACTORS: &[(&str, Read)] = &[("Dateline", ours), ("dom_smoothie", dom_smoothie)];

impl Prediction {
    /// The prediction as scorers elsewhere want it.
    pub(crate) fn json(&self) -> Value {
        let date = (!self.date.is_empty()).then_some(&self.date);
        json!({"text": self.text, "title": self.title, "author": self.author, "date": date})
    }
}

fn ours(page: &Page) -> Prediction {
    let Ok(article) = articles::read(&page.source) else { return Prediction::default() };
    let is_caption = |block: &&articles::Block| block.kind == articles::BlockKind::Caption;
    let blocks = article.blocks.iter().filter(|block| !is_caption(block));
    Prediction {
        text: blocks.map(|block| &article.text[block.range.clone()]).collect::<Vec<_>>().join("\n\n"),
        title: article.title,
        author: article.byline.unwrap_or_default(),
        date: article.published.map(|published| published.edtf.to_string()).unwrap_or_default(),
    }
}

fn dom_smoothie(page: &Page) -> Prediction {
    let html = String::from_utf8_lossy(&page.source.bytes);
    let url = page.source.url.as_deref();
    let parsed = Readability::new(&*html, url, None).and_then(|mut page| page.parse());
    let Ok(article) = parsed else { return Prediction::default() };
    Prediction {
        text: article.text_content.to_string(),
        title: article.title,
        author: article.byline.unwrap_or_default(),
        date: article.published_time.unwrap_or_default(),
    }
}
