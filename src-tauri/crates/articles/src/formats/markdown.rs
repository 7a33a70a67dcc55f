//! Markdown with front matter: an article as note-takers and static sites keep it.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::dates;
use crate::prose::Prose;
use crate::{
    Article, BlockKind, KnownFrom, Part, Published, ReadError, Source, address, boilerplate, encoding,
    language,
};

/// Reads Markdown; front matter tells title, author, date, url, outlet and language.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let decoded = encoding::decode(&source.bytes);
    let (front, body) = FrontMatter::split(&decoded.text);
    let mut prose = prose(body);
    let title = front.get(&["title", "headline"]).map(str::to_owned).or_else(|| first_heading(&prose));
    if let Some(title) = &title {
        let mut place = 0;
        prose.retain(|_, words| {
            place += 1;
            place > 1 || words != title
        });
    }
    let declared = front.get(&["lang", "language", "locale"]).and_then(language::declared);
    let language = language::of(&prose.text, declared);
    let mut told: Vec<Published> = front.told(language.as_deref()).into_iter().collect();
    let source_is_address = front.get(&["source"]).filter(|source| address::is_web(source));
    let url =
        front.get(&["url", "link", "canonical", "source_url"]).or(source_is_address).map(address::plain);
    told.extend(super::told_by_file(source, url.as_deref()));
    super::finish(
        source,
        Article {
            title: title.unwrap_or_default(),
            byline: front.get(&["author", "authors", "by", "byline", "creator"]).map(str::to_owned),
            outlet: front
                .get(&["outlet", "source", "publication", "publisher", "site", "newspaper"])
                .filter(|outlet| !address::is_web(outlet))
                .map(str::to_owned),
            section: front.get(&["section", "category"]).map(str::to_owned),
            url: source.url.clone().or(url),
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

/// The fields before the text, between two lines of `---` (YAML) or `+++` (TOML).
#[derive(Debug, Default)]
struct FrontMatter(Vec<(String, String)>);

impl FrontMatter {
    fn split(text: &str) -> (Self, &str) {
        let text = text.trim_start_matches('\u{feff}');
        let Some(fence) =
            ["---", "+++"].into_iter().find(|fence| text.lines().next().map(str::trim_end) == Some(*fence))
        else {
            return (Self::default(), text);
        };
        let mut at = text.find('\n').map_or(text.len(), |end| end + 1);
        let mut fields: Vec<(String, String)> = Vec::new();
        for line in text[at..].split_inclusive('\n') {
            at += line.len();
            if line.trim_end() == fence || line.trim_end() == "..." {
                return (Self(fields), &text[at..]);
            }
            push_field(&mut fields, line);
        }
        // No closing fence: the dashes were a rule.
        (Self::default(), text)
    }

    fn get(&self, names: &[&str]) -> Option<&str> {
        let field = |name: &&str| self.0.iter().find(|(key, value)| key == name && !value.is_empty());
        names.iter().find_map(field).map(|(_, value)| value.as_str())
    }

    fn told(&self, language: Option<&str>) -> Option<Published> {
        let date = self.get(&[
            "date",
            "published",
            "publish_date",
            "publishdate",
            "pubdate",
            "date_published",
            "created",
        ])?;
        let edtf = edtf::Edtf::parse(date).ok().or_else(|| dates::of_metadata(date, language))?;
        Some(Published { edtf, known_from: KnownFrom::Metadata })
    }
}

/// Adds a line of front matter: `key: value`, `key = "value"`, or a list's `- value`.
fn push_field(fields: &mut Vec<(String, String)>, line: &str) {
    let line = line.trim_end();
    if let Some(value) = line.trim_start().strip_prefix("- ") {
        if let Some((_, list)) = fields.last_mut() {
            let separator = if list.is_empty() { "" } else { ", " };
            list.push_str(separator);
            list.push_str(unquoted(value));
        }
        return;
    }
    let divided = line.split_once(['=', ':']);
    if let Some((key, value)) =
        divided.filter(|(key, _)| !key.starts_with([' ', '#']) && !key.contains(['"', '/']))
    {
        let value = value.trim().trim_start_matches('[').trim_end_matches(']');
        let values: Vec<&str> = value.split("\", \"").map(unquoted).collect();
        fields.push((key.trim().to_lowercase(), values.join(", ")));
    }
}

fn unquoted(value: &str) -> &str {
    value.trim().trim_matches(['"', '\''])
}

fn first_heading(prose: &Prose) -> Option<String> {
    let (kind, words) = prose.iter().next()?;
    (kind == BlockKind::Heading).then(|| words.to_owned())
}

/// Reads the text itself: what a reader sees once the marks are taken away.
fn prose(markdown: &str) -> Prose {
    let mut writer = Writer::default();
    for event in Parser::new_ext(
        markdown,
        Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_FOOTNOTES,
    ) {
        writer.take(event);
    }
    writer.end_block(BlockKind::Paragraph);
    writer.prose.retain(|_, words| !boilerplate::is_boilerplate(words));
    writer.prose
}

/// Gathers blocks from the events of a Markdown parser.
#[derive(Default)]
struct Writer {
    prose: Prose,
    words: String,
    quotations: usize,
    /// The number that the next item of each open list has, where it is numbered.
    lists: Vec<Option<u32>>,
    /// The number of each open item.
    items: Vec<Option<u32>>,
    /// How many cells of the row have ended, and the columns of those with words.
    column: u16,
    columns: Vec<u16>,
    images: usize,
}

impl Writer {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Text(words) | Event::Code(words) if self.images == 0 => self.words.push_str(&words),
            Event::SoftBreak => self.words.push(' '),
            Event::HardBreak => self.words.push('\n'),
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Rule => self.end_block(BlockKind::Paragraph),
            // HTML inside Markdown is markup, not text.
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::BlockQuote(_) => self.quotations += 1,
            Tag::Item => {
                self.end_block(BlockKind::ListItem);
                let next = self.lists.last_mut();
                self.items.push(next.and_then(|next| next.replace(next.as_ref()?.saturating_add(1))));
            }
            Tag::List(first) => {
                self.end_block(BlockKind::ListItem);
                self.lists.push(first.and_then(|first| u32::try_from(first).ok()));
            }
            Tag::Image { .. } => self.images += 1,
            Tag::TableCell if !self.words.is_empty() => self.words.push('\t'),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => self.end_block(BlockKind::Paragraph),
            TagEnd::Heading(HeadingLevel::H1 | HeadingLevel::H2) => self.end_block(BlockKind::Heading),
            TagEnd::Heading(_) => self.end_block(BlockKind::Subheading),
            TagEnd::CodeBlock => self.end_block(BlockKind::Preformatted),
            TagEnd::TableCell => self.end_cell(),
            TagEnd::TableRow | TagEnd::TableHead => self.end_row(),
            TagEnd::List(_) => drop(self.lists.pop()),
            TagEnd::Item => {
                self.end_block(BlockKind::ListItem);
                self.items.pop();
            }
            TagEnd::BlockQuote(_) => {
                self.end_block(BlockKind::Quotation);
                self.quotations = self.quotations.saturating_sub(1);
            }
            TagEnd::Image => self.images = self.images.saturating_sub(1),
            _ => {}
        }
    }

    fn end_block(&mut self, kind: BlockKind) {
        let kind = match kind {
            BlockKind::Paragraph if self.quotations > 0 => BlockKind::Quotation,
            BlockKind::Paragraph if !self.items.is_empty() => BlockKind::ListItem,
            kind => kind,
        };
        let number = self.items.last().copied().flatten().filter(|_| kind == BlockKind::ListItem);
        self.prose.push_part(kind, number.map_or(Part::Text, Part::Item), &std::mem::take(&mut self.words));
    }

    fn end_cell(&mut self) {
        if !self.words.is_empty() && !self.words.ends_with('\t') {
            self.columns.push(self.column);
        }
        self.column = self.column.saturating_add(1);
    }

    fn end_row(&mut self) {
        let part = Part::Row(std::mem::take(&mut self.columns));
        self.prose.push_part(BlockKind::Preformatted, part, &std::mem::take(&mut self.words));
        self.column = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn article(text: &str) -> Article {
        read(&Source::new("note.md", text.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn a_source_is_an_address_or_an_outlet() {
        let with =
            |source: &str| article(&format!("---\ntitle: Fire\nsource: {source}\n---\n\nIt burned.\n"));
        assert_eq!(with("https://lys.example/fire").url.as_deref(), Some("https://lys.example/fire"));
        assert_eq!(with("https://lys.example/fire").outlet, None);
        assert_eq!(with("The Meridian").outlet.as_deref(), Some("The Meridian"));
    }

    #[test]
    fn reads_front_matter() {
        let article = article(
            "---\ntitle: \"Minister: “nobody told me”\"\nauthor:\n  - Ana Reis\n  - Tomas Holm\ndate: 2019-05-02T08:15:00+02:00\noutlet: The Meridian\nurl: https://meridian.example/a?utm_source=x\nlang: en-GB\n---\n\n# Minister: “nobody told me”\n\nThe minister **said** so.\n\n> Nobody told me.\n\n- one\n- two\n",
        );
        assert_eq!(article.title, "Minister: “nobody told me”");
        assert_eq!(article.byline.as_deref(), Some("Ana Reis, Tomas Holm"));
        assert_eq!(article.published.as_ref().unwrap().edtf.to_string(), "2019-05-02T08:15:00+02:00");
        assert_eq!(article.url.as_deref(), Some("https://meridian.example/a"));
        assert_eq!(article.language.as_deref(), Some("en-GB"));
        assert_eq!(article.text, "The minister said so.\n\nNobody told me.\n\none\n\ntwo");
        let kinds: Vec<_> = article.blocks.iter().map(|block| block.kind).collect();
        assert_eq!(
            kinds,
            [BlockKind::Paragraph, BlockKind::Quotation, BlockKind::ListItem, BlockKind::ListItem]
        );
    }

    #[test]
    fn keeps_a_date_as_honest_as_it_is_written() {
        let article = article("---\ndate: 2019-02~\n---\nText.");
        assert_eq!(article.published.unwrap().edtf.to_string(), "2019-02~");
    }

    #[test]
    fn takes_the_first_heading_as_title() {
        let article = article("# Fire at Lys\n\nIt burned.\n\n## Later\n\nIt was out.");
        assert_eq!(article.title, "Fire at Lys");
        assert_eq!(article.text, "It burned.\n\nLater\n\nIt was out.");
    }

    #[test]
    fn keeps_the_numbers_of_items_and_the_columns_of_cells() {
        let article =
            article("Text.\n\n4. one\n\n   more\n   - inner\n5. two\n\n| | a | b |\n|-|-|-|\n| c | | d |\n");
        let parts: Vec<_> =
            article.blocks.iter().map(|block| (&article.text[block.range.clone()], &block.part)).collect();
        let expected = [
            ("Text.", &Part::Text),
            ("one", &Part::Item(4)),
            ("more", &Part::Item(4)),
            ("inner", &Part::Text),
            ("two", &Part::Item(5)),
            ("a\tb", &Part::Row(vec![1, 2])),
            ("c\td", &Part::Row(vec![0, 2])),
        ];
        assert_eq!(parts, expected);
    }
}
