//! ODT (OpenDocument 1.3): paragraphs, headings, lists, tables, notes and comments; the text as if all recorded
//! changes were accepted, and the changes apart.

mod numbering;

use std::collections::HashMap;

use self::numbering::Numbering;
use super::docx::{block_kind, push_row, read_properties};
use super::look::{Look, Paint};
use super::tracked::{Change, Changes, Remark};
use super::written::Written;
use super::xml::{Tag, Token, walk};
use super::zipped::Zipped;
use crate::prose::Prose;
use crate::unseen::Unseen;
use crate::{Article, BlockKind, Part, ReadError, Source};

/// Reads the article in an OpenDocument text.
pub(crate) fn read(source: &Source) -> Result<Article, ReadError> {
    let mut zip = Zipped::open(source)?;
    if let Some(manifest) = zip.part("META-INF/manifest.xml")?
        && is_encrypted(&source.name, &manifest)?
    {
        return Err(ReadError::Encrypted { file: source.name.clone() });
    }
    let mut body = Body::default();
    if let Some(styles) = zip.part("styles.xml")? {
        walk(&source.name, &styles, |token| body.take_style(token))?;
    }
    walk(&source.name, &zip.needed("content.xml")?, |token| body.take(token))?;
    for note in std::mem::take(&mut body.notes) {
        body.prose.push(BlockKind::Paragraph, &note);
    }
    for remark in std::mem::take(&mut body.remarks) {
        remark.push_to(&mut body.prose);
    }
    let warnings = body.changes.warning().into_iter().chain(body.unseen.warning()).collect();
    let mut written = Written { prose: body.prose, title: body.title, warnings, ..Written::default() };
    if let Some(meta) = zip.part("meta.xml")? {
        read_properties(&source.name, &meta, &mut written)?;
    }
    written.article(source)
}

fn is_encrypted(file: &str, manifest: &[u8]) -> Result<bool, ReadError> {
    let mut found = false;
    walk(file, manifest, |token| {
        found |= matches!(token, Token::Start(tag) if tag.name() == "encryption-data");
    })?;
    Ok(found)
}

/// A paragraph or heading that is being read.
#[derive(Debug, Default)]
struct Paragraph {
    words: String,
    kind: Option<BlockKind>,
    is_title: bool,
}

/// The text, as it is gathered.
#[derive(Debug, Default)]
struct Body {
    /// What the styles of the text itself come from.
    parents: HashMap<String, String>,
    prose: Prose,
    title: Option<String>,
    notes: Vec<String>,
    /// Open paragraphs; those in frames and notes stand inside others.
    open: Vec<Paragraph>,
    /// The rows that are open, innermost last: cells, each with its paragraphs.
    rows: Vec<Vec<Vec<String>>>,
    items: usize,
    numbering: Numbering,
    in_note: usize,
    skipped: usize,
    changes: Changes,
    unseen: Unseen,
    /// How styles set words, and the one that is being described.
    looks: HashMap<String, Look>,
    style: String,
    /// What is behind the page.
    page: Look,
    /// How each open element that says so sets its words.
    set: Vec<Look>,
    /// Who put words in, by the change's id.
    inserted_by: HashMap<String, String>,
    /// The id of the change that is being described.
    region: String,
    in_deletion: bool,
    in_change_info: bool,
    /// The comment that is being read.
    remark: Option<Remark>,
    remarks: Vec<Remark>,
    /// The element that is being read of those that say who and when.
    told: Option<Told>,
}

/// What an element tells of a change or a comment.
#[derive(Debug, Clone, Copy)]
enum Told {
    Author,
    Date,
}

/// Elements that hold what a reader of the document does not see in the text.
const LEFT_OUT: &[&str] = &["creator-initials", "note-citation", "forms", "sequence-decls"];

/// Elements that can say how their words are set, or what is behind them.
const SETTING: &[&str] =
    &["p", "h", "span", "section", "hidden-text", "hidden-paragraph", "table-cell", "text-box"];

/// Styles that are made from one another, at most.
const DEEPEST: usize = 12;

impl Body {
    fn take(&mut self, token: Token<'_>) {
        match token {
            Token::Start(tag) if LEFT_OUT.contains(&tag.name()) => self.skipped += 1,
            Token::End(name) if LEFT_OUT.contains(&name) => self.skipped = self.skipped.saturating_sub(1),
            _ if self.skipped > 0 => {}
            Token::Start(tag) => self.start(&tag),
            Token::End(name) => self.end(name),
            Token::Text(words) if self.told.is_some() => self.tell(words),
            // White space counts as in HTML; what is meant to stay is written as elements.
            Token::Text(words) => self.write(&words.replace(['\n', '\r', '\t'], " ")),
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        if SETTING.contains(&tag.name()) {
            self.set.push(self.look(tag));
        }
        match tag.name() {
            name if name == "style" || name.ends_with("-properties") => self.start_style(tag),
            name if name.starts_with("list") => {
                self.items += usize::from(name == "list-item");
                self.numbering.start(tag);
            }
            "p" => self.open.push(self.paragraph(tag)),
            "h" => {
                let level = tag.attr("outline-level");
                let kind = match level.as_deref() {
                    None | Some("1") => BlockKind::Heading,
                    Some(_) => BlockKind::Subheading,
                };
                self.open.push(Paragraph { kind: Some(kind), ..Paragraph::default() });
            }
            "s" => {
                let count = tag.attr("c").and_then(|count| count.parse().ok()).unwrap_or(1);
                self.write(&" ".repeat(std::cmp::min(count, 80)));
            }
            "tab" => self.write("\t"),
            "line-break" => self.write("\n"),
            "note" => self.in_note += 1,
            "table-row" => self.rows.push(Vec::new()),
            "table-cell" => {
                if let Some(row) = self.rows.last_mut() {
                    row.push(Vec::new());
                }
            }
            _ => self.start_aside(tag),
        }
    }

    /// Takes a style that the text's own are made from.
    fn take_style(&mut self, token: Token<'_>) {
        if let Token::Start(tag) = token {
            self.start_style(&tag);
            self.numbering.start(&tag);
        }
    }

    fn start_style(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "style" => {
                self.style = tag.attr("name").unwrap_or_default();
                self.parents.extend(tag.attr("parent-style-name").map(|parent| (self.style.clone(), parent)));
            }
            "page-layout-properties" => self.page = look_of_properties(tag).over(self.page),
            "text-properties" | "paragraph-properties" | "table-cell-properties" => {
                let look = self.looks.entry(self.style.clone()).or_default();
                // What is behind words stands on what is behind their paragraph.
                *look = match tag.name() {
                    "text-properties" => look_of_properties(tag).over(*look),
                    _ => look.over(look_of_properties(tag)),
                };
            }
            _ => {}
        }
    }

    /// How an element sets its words.
    fn look(&self, tag: &Tag<'_>) -> Look {
        let is_hidden = tag.attr("display").as_deref() == Some("none")
            || tag.attr("is-hidden").as_deref() == Some("true");
        let ground = match tag.name() {
            // Of tables and boxes other styles may tell more.
            "table-cell" | "text-box" => Look::on(Paint::Unknown),
            _ => Look::default(),
        };
        let own = Look { is_hidden: is_hidden.then_some(true), ..Look::default() };
        own.over(self.look_of_style(tag.attr("style-name").as_deref())).over(ground)
    }

    fn look_of_style(&self, name: Option<&str>) -> Look {
        let names = std::iter::successors(name, |name| self.parents.get(*name).map(String::as_str));
        let looks = names.take(DEEPEST).filter_map(|name| self.looks.get(name));
        looks.fold(Look::default(), |look, parent| look.over(*parent))
    }

    /// Whether no reader sees the words that are being read.
    fn is_unseen(&self) -> bool {
        self.set
            .iter()
            .rev()
            .fold(Look::default(), |look, around| look.over(*around))
            .over(self.page)
            .is_unseen()
    }

    /// Starts what is recorded beside the text.
    fn start_aside(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "annotation" => self.remark = Some(Remark::default()),
            "change-info" => self.in_change_info = true,
            // Outside, these are fields of the text, as a reader sees them.
            "creator" if self.in_change_info || self.remark.is_some() => self.told = Some(Told::Author),
            "date" if self.in_change_info || self.remark.is_some() => self.told = Some(Told::Date),
            "changed-region" => self.region = tag.attr("id").unwrap_or_default(),
            "deletion" => {
                self.in_deletion = true;
                self.changes.begin(Change::Deleted, None);
            }
            "change-start" => {
                let author = tag.attr("change-id").and_then(|id| self.inserted_by.remove(&id));
                self.changes.begin(Change::Inserted, author);
            }
            _ => {}
        }
    }

    /// Takes who made a change or comment, or when.
    fn tell(&mut self, words: &str) {
        match (self.told, &mut self.remark) {
            (Some(Told::Author), Some(remark)) => remark.author = Some(words.to_owned()),
            (Some(Told::Date), Some(remark)) => remark.date = Some(words.to_owned()),
            (Some(Told::Author), None) if self.in_deletion => self.changes.name(words),
            (Some(Told::Author), None) => {
                self.inserted_by.insert(std::mem::take(&mut self.region), words.to_owned());
            }
            _ => {}
        }
    }

    fn paragraph(&self, tag: &Tag<'_>) -> Paragraph {
        let named = tag.attr("style-name").unwrap_or_default();
        let style = self.parents.get(&named).unwrap_or(&named).replace("_20_", " ");
        Paragraph { kind: block_kind(&style), is_title: style == "Title", ..Paragraph::default() }
    }

    fn end(&mut self, name: &str) {
        if SETTING.contains(&name) {
            self.set.pop();
        }
        match name {
            "p" | "h" => self.end_paragraph(),
            "list-item" => self.items = self.items.saturating_sub(1),
            "list" => self.numbering.end_list(),
            "note" => self.in_note = self.in_note.saturating_sub(1),
            "table-row" => {
                let Some(row) = self.rows.pop() else { return };
                match self.rows.last_mut().and_then(|outer| outer.last_mut()) {
                    Some(cell) => cell.extend(row.into_iter().flatten()),
                    None => push_row(&mut self.prose, row),
                }
            }
            "annotation" => self.remarks.extend(self.remark.take()),
            "creator" | "date" => self.told = None,
            "change-info" => self.in_change_info = false,
            "deletion" => {
                self.in_deletion = false;
                self.changes.end();
            }
            "change-end" => self.changes.end(),
            _ => {}
        }
    }

    fn write(&mut self, words: &str) {
        if self.is_unseen() {
            return self.unseen.write(words);
        }
        self.unseen.part();
        if self.remark.is_none() {
            self.changes.write(words);
        }
        if let Some(paragraph) = self.open.last_mut() {
            paragraph.words.push_str(words);
        }
    }

    fn end_paragraph(&mut self) {
        let Some(paragraph) = self.open.pop() else { return };
        self.unseen.part();
        if self.in_deletion {
            return;
        }
        if let Some(remark) = &mut self.remark {
            remark.words.push(paragraph.words);
        } else if self.in_note > 0 {
            self.notes.push(paragraph.words);
        } else if let Some(cell) = self.rows.last_mut().and_then(|row| row.last_mut()) {
            cell.push(paragraph.words);
        } else if paragraph.is_title && self.title.is_none() && !paragraph.words.trim().is_empty() {
            self.title = Some(paragraph.words);
        } else {
            let of_place = if self.items > 0 { BlockKind::ListItem } else { BlockKind::Paragraph };
            let kind = paragraph.kind.unwrap_or(of_place);
            let number = self.numbering.of_paragraph().filter(|_| kind == BlockKind::ListItem);
            self.prose.push_part(kind, number.map_or(Part::Text, Part::Item), &paragraph.words);
        }
    }
}

/// What the properties of a style say of how words are set.
fn look_of_properties(tag: &Tag<'_>) -> Look {
    let paint = |name: &str| tag.attr(name).filter(|told| told != "transparent");
    let chosen = tag.attr("use-window-font-color").filter(|told| told == "true").map(|_| Paint::Unknown);
    Look {
        is_hidden: tag.attr("display").map(|told| told == "none"),
        letters: chosen.or(paint("color").map(|told| Paint::of_digits(&told))),
        behind: paint("background-color").map(|told| Paint::of_digits(&told)),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::write::SimpleFileOptions;

    use super::*;
    use crate::Warning;

    fn article(body: &str) -> Article {
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, part) in [
            ("mimetype", "application/vnd.oasis.opendocument.text".to_owned()),
            ("content.xml", format!("<office:text>{body}</office:text>")),
        ] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(part.as_bytes()).unwrap();
        }
        read(&Source::new("letter.odt", zip.finish().unwrap().into_inner())).unwrap()
    }

    #[test]
    fn recorded_changes_and_comments_stay_out_of_the_text() {
        let article = article(
            "<text:tracked-changes>\
             <text:changed-region xml:id='a'><text:deletion><office:change-info><dc:creator>Ana Reis</dc:creator>\
             <dc:date>2019-03-21T10:00:00</dc:date></office:change-info><text:p>a hundred</text:p></text:deletion>\
             </text:changed-region>\
             <text:changed-region xml:id='b'><text:insertion><office:change-info><dc:creator>Tomas Holm</dc:creator>\
             </office:change-info></text:insertion></text:changed-region></text:tracked-changes>\
             <text:p>The quay had <text:change text:change-id='a'/><text:change-start text:change-id='b'/>two\
             <text:change-end text:change-id='b'/> sheds<office:annotation><dc:creator>Ana Reis</dc:creator>\
             <dc:date>2019-03-22T09:00:00</dc:date><text:p>Who counted?</text:p></office:annotation>.</text:p>",
        );
        assert_eq!(article.text, "The quay had two sheds.\n\nAna Reis, 2019-03-22: Who counted?");
        assert_eq!(article.blocks[1].kind, BlockKind::Comment);
        let told = "\u{2212} “a hundred” (Ana Reis), + “two” (Tomas Holm)".to_owned();
        assert!(article.warnings.contains(&Warning::TrackedChanges(told)), "{:?}", article.warnings);
    }

    #[test]
    fn items_of_numbered_lists_have_their_numbers() {
        let item = |words: &str| format!("<text:list-item><text:p>{words}</text:p></text:list-item>");
        let article = article(&format!(
            "<text:list-style style:name='L1'><text:list-level-style-number text:level='1' style:num-format='1'/>\
             <text:list-level-style-number text:level='2' style:num-format='a' text:start-value='3'/></text:list-style>\
             <text:list-style style:name='L2'><text:list-level-style-bullet text:level='1'/></text:list-style>\
             <text:list xml:id='one' text:style-name='L1'>{}<text:list-item><text:p>It burned.</text:p>\
             <text:list>{}</text:list><text:p>Twice.</text:p></text:list-item></text:list>\
             <text:p>Then nothing.</text:p><text:list text:continue-list='one' text:style-name='L1'>\
             <text:list-item><text:list>{}</text:list></text:list-item>{}</text:list><text:list text:style-name='L2'>{}</text:list>",
            item("It was closed."),
            item("All sheds."),
            item("Deeper."),
            item("It was out."),
            item("A bullet."),
        ));
        let numbered: Vec<_> =
            article.blocks.iter().map(|block| (&article.text[block.range.clone()], &block.part)).collect();
        assert_eq!(
            numbered,
            [
                ("It was closed.", &Part::Item(1)),
                ("It burned.", &Part::Item(2)),
                ("All sheds.", &Part::Item(3)),
                ("Twice.", &Part::Item(2)),
                ("Then nothing.", &Part::Text),
                ("Deeper.", &Part::Item(3)),
                ("It was out.", &Part::Item(3)),
                ("A bullet.", &Part::Text),
            ]
        );
    }

    #[test]
    fn white_letters_on_paper_are_left_out_and_told() {
        let seen = |words: &str| {
            let article = article(&format!(
                "<style:style style:name='White'><style:text-properties fo:color='#ffffff'/></style:style>\
                 <style:style style:name='T1' style:parent-style-name='White'/>\
                 <style:style style:name='Dark'><style:paragraph-properties fo:background-color='#1f3864'/></style:style>\
                 {words}"
            ));
            let is_told = |warning: &&Warning| matches!(warning, Warning::HiddenWords(_));
            (article.text.clone(), article.warnings.iter().find(is_told).cloned())
        };
        let line = |style: &str| {
            format!(
                "<text:p text:style-name='{style}'>It<text:span text:style-name='T1'> all</text:span> burned.</text:p>"
            )
        };
        let told = Some(Warning::HiddenWords("“all”".to_owned()));
        assert_eq!(seen(&line("")), ("It burned.".to_owned(), told));
        assert_eq!(seen(&line("Dark")), ("It all burned.".to_owned(), None));
        let row =
            format!("<table:table-row><table:table-cell>{}</table:table-cell></table:table-row>", line(""));
        assert_eq!(seen(&row), ("It all burned.".to_owned(), None));
    }

    #[test]
    fn words_that_are_not_shown_are_left_out_and_told() {
        let article = article(
            "<style:style style:name='T1'><style:text-properties text:display='none'/></style:style>\
             <text:p>The quay had two sheds<text:span text:style-name='T1'> and a cellar</text:span>.</text:p>\
             <text:section text:display='none'><text:p>Nobody was asked.</text:p></text:section>\
             <text:p>It burned.<text:hidden-text text:is-hidden='true'>Twice.</text:hidden-text></text:p>",
        );
        assert_eq!(article.text, "The quay had two sheds.\n\nIt burned.");
        let told = "“and a cellar”, “Nobody was asked.”, “Twice.”".to_owned();
        assert!(article.warnings.contains(&Warning::HiddenWords(told)), "{:?}", article.warnings);
    }
}
