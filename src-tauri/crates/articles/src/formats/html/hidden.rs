//! What a page holds and does not show: by an attribute, a style, or a rule of its own style sheets.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::page::Page;
use super::tree::Element;
use super::unwanted::is_named_unwanted;
use crate::boilerplate;
use crate::prose::{Prose, squeezed};
use crate::unseen::Unseen;

/// What the style sheets in a page say of what is shown.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    /// Classes (".note") and ids ("#note") that a rule hides.
    hidden: HashSet<String>,
    /// Those that no sheet elsewhere shows again.
    hidden_for_good: HashSet<String>,
    /// Those that some rule, or what holds on some screens, shows.
    shown: HashSet<String>,
    /// Whether some sheet may set what is behind the letters.
    sets_background: bool,
    /// Whether there are others, elsewhere.
    is_not_all: bool,
}

impl Sheets {
    /// Takes a style sheet that stands in the page.
    pub(super) fn read(&mut self, sheet: &str) {
        self.sets_background |= sheet.contains("background");
        let Some(words) = WORDS.as_ref() else { return };
        // How many blocks are open at a place: of rules for some screens, or for paper.
        let (mut counted, mut open) = (0, 0);
        let mut done = 0;
        for found in words.find_iter(sheet).map(|found| found.start()) {
            let Some(brace) = sheet[..found].rfind('{').filter(|_| found >= done) else { continue };
            if sheet[brace..found].contains('}') {
                continue; // The name of a class.
            }
            open += braces(&sheet[counted..brace]);
            counted = brace;
            let selectors = sheet[..brace].rsplit(['{', '}', ';', '/']).next().unwrap_or_default();
            let declarations = sheet[brace + 1..].split('}').next().unwrap_or_default();
            self.take(selectors, declarations, open > 0);
            done = brace + declarations.len();
        }
    }

    fn take(&mut self, selectors: &str, declarations: &str, is_conditional: bool) {
        let selectors = selectors.split(',').map(str::trim);
        if !hides(declarations) {
            let is_shown = |(property, _): (&str, &str)| property.eq_ignore_ascii_case("display");
            if self::declarations(declarations).any(is_shown) {
                // Of "p.note.open" both, as either may be what the page sets to show it.
                self.shown.extend(selectors.flat_map(names).map(str::to_owned));
            }
        } else if !is_conditional {
            let named: Vec<String> = selectors.filter(|one| is_name(one)).map(str::to_owned).collect();
            if declarations.contains("!important") {
                self.hidden_for_good.extend(named.iter().cloned());
            }
            self.hidden.extend(named);
        }
    }

    /// Takes a style sheet that stands elsewhere.
    pub(super) fn miss(&mut self) {
        (self.sets_background, self.is_not_all) = (true, true);
    }

    /// Whether a rule hides elements of these classes and this id, and none may show them.
    pub(super) fn hide(&self, classes: &str, id: &str) -> bool {
        let is_hidden = |sign: char, name: &str| {
            let name = format!("{sign}{name}");
            let hidden = if self.is_not_all { &self.hidden_for_good } else { &self.hidden };
            hidden.contains(&name) && !self.shown.contains(&name)
        };
        !self.hidden.is_empty()
            && (classes.split_whitespace().any(|class| is_hidden('.', class)) || is_hidden('#', id.trim()))
    }
}

/// Words of declarations that hide, or show.
static WORDS: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new("none|hidden|display|-999|font-size: *0|color:").ok());

/// How many braces of a text are left open.
fn braces(text: &str) -> i32 {
    text.bytes().map(|byte| i32::from(byte == b'{') - i32::from(byte == b'}')).sum()
}

/// The classes and ids in a selector.
fn names(selector: &str) -> impl Iterator<Item = &str> {
    let starts = selector.match_indices(['.', '#']).map(|(at, _)| &selector[at..]);
    starts.map(|name| {
        let end = name[1..].find(|c: char| !is_of_name(c)).map_or(name.len(), |end| end + 1);
        &name[..end]
    })
}

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_')
}

/// Whether a selector is a class or an id, and no more.
fn is_name(selector: &str) -> bool {
    let name = selector.strip_prefix(['.', '#']).unwrap_or_default();
    !name.is_empty() && name.chars().all(is_of_name)
}

/// Whether no reader sees an element, or a machine that reads aloud passes it over.
pub(super) fn is_invisible(page: &Page<'_>, place: usize, element: &Element) -> bool {
    is_unseen(page, place, element) || (element.attr("aria-hidden") == Some("true") && element.name() != "p")
}

fn is_unseen(page: &Page<'_>, place: usize, element: &Element) -> bool {
    element.attr("hidden").is_some()
        || element.attr("style").is_some_and(hides)
        || page.is_hidden_by_sheet(place)
        || is_white_on_paper(page, place, element)
}

/// Whether a style says that nothing is shown, or nothing that can be seen: letters of no size, far beside the page,
/// or of the colour of what is behind them.
fn hides(style: &str) -> bool {
    let (mut letters, mut behind) = (None, None);
    for (property, value) in declarations(style) {
        let is = |name: &str| property.eq_ignore_ascii_case(name);
        match value {
            _ if is("display") && value.eq_ignore_ascii_case("none") => return true,
            _ if is("visibility") && value.eq_ignore_ascii_case("hidden") => return true,
            "0" | "0px" if is("font-size") => return true,
            _ if is("left") && value.starts_with("-999") => return true,
            _ if is("color") => letters = Some(value),
            _ if is("background") || is("background-color") => behind = Some(value),
            _ => {}
        }
    }
    letters.zip(behind).is_some_and(|(letters, behind)| is_same_colour(letters, behind))
}

fn declarations(style: &str) -> impl Iterator<Item = (&str, &str)> {
    let pairs = style.split(';').filter_map(|declaration| declaration.split_once(':'));
    pairs.map(|(property, value)| (property.trim(), value.trim().trim_end_matches("!important").trim_end()))
}

/// Whether two colours are told in a way that tells them, and are one.
fn is_same_colour(one: &str, other: &str) -> bool {
    let plain = |colour: &str| {
        let colour = colour.to_ascii_lowercase().replace(' ', "");
        match colour.as_str() {
            "white" | "#fff" | "#ffffff" => Some("#fff".to_owned()),
            "black" | "#000" | "#000000" => Some("#000".to_owned()),
            told => (told.starts_with('#') || told.starts_with("rgb(")).then_some(colour),
        }
    };
    plain(one).is_some_and(|colour| plain(other) == Some(colour))
}

/// Whether letters are white, and nothing says that they stand on another colour than that of paper.
fn is_white_on_paper(page: &Page<'_>, place: usize, element: &Element) -> bool {
    if page.sheets.sets_background {
        return false;
    }
    let style = || declarations(element.attr("style")?).find(|(name, _)| name.eq_ignore_ascii_case("color"));
    let colour = match element.name() {
        "font" => element.attr("color"),
        _ => style().map(|(_, value)| value),
    };
    let sets_background = |at: usize| {
        page.attr(at, "bgcolor").or(page.attr(at, "background")).is_some()
            || page.attr(at, "style").is_some_and(|style| style.contains("background"))
    };
    colour.is_some_and(|colour| is_same_colour(colour, "white"))
        && !std::iter::once(place).chain(page.ancestors(place)).any(sets_background)
}

/// Characters of the shortest text that is told as hidden: menus and buttons wait hidden on most pages.
const LEAST_TOLD: usize = 40;

/// Tells sentences in the part of a page that holds its text which are not shown, and stand nowhere in the text.
pub(super) fn tell_hidden_words(page: &Page<'_>, range: Range<usize>, prose: &Prose, unseen: &mut Unseen) {
    let mut shown = None;
    let mut place = range.start;
    while place < range.end.min(page.nodes.len()) {
        let Some(element) = page.element(place) else {
            place += 1;
            continue;
        };
        let is_unseen = is_unseen(page, place, element);
        if is_unseen && !is_named_unwanted(page, place) {
            let words = page.text(place);
            let shown = shown.get_or_insert_with(|| squeezed(&prose.text));
            if reads_as_text(&words) && !shown.contains(&squeezed(&words)) {
                unseen.write(&words);
                unseen.part();
            }
        }
        let is_passed = is_unseen || element.never_holds_text() || is_named_unwanted(page, place);
        place = if is_passed { page.nodes[place].end } else { place + 1 };
    }
}

fn reads_as_text(words: &str) -> bool {
    words.chars().count() >= LEAST_TOLD
        && words.ends_with(['.', '!', '?', '…', '。', '؟', '”', '"'])
        && !boilerplate::is_boilerplate(words)
}
