//! The pages of a PDF as pictures, and where words stand on them.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::util::TransformExt;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, SoftMask, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::page::Page;
use hayro::kurbo::{BezPath, Rect};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use serde::{Deserialize, Serialize};

use crate::{ReadError, Source};

/// The size of a page, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct PageSize {
    pub width: f32,
    pub height: f32,
}

/// A part of a page, in shares of its width and height, from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Area {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// Words of an article, and what stands before and after them in its text.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Quoted {
    pub words: String,
    pub before: String,
    pub after: String,
}

/// Pixels of a picture at most, whatever size a page claims to have.
const MOST_PIXELS: f32 = 12_000_000.0;

/// Pixels of a side at most; the renderer counts them in 16 bits.
const LONGEST: f32 = 12_000.0;

/// The sizes of a PDF's pages, in order; an error where its pages cannot be drawn.
pub fn page_sizes(source: &Source) -> Result<Vec<PageSize>, ReadError> {
    let pdf = open(source)?;
    Ok(pdf.pages().iter().map(size).collect())
}

/// Draws a page, the first being 1, about so many pixels wide: a PNG in Base64.
pub fn page_picture(source: &Source, number: u32, width: u32) -> Result<String, ReadError> {
    let pdf = open(source)?;
    let damaged = || ReadError::Damaged { file: source.name.clone() };
    let page = page(&pdf, number).ok_or_else(damaged)?;
    let PageSize { width: across, height: down } = size(page);
    let most = (MOST_PIXELS / (across * down)).sqrt().min(LONGEST / across.max(down));
    let scale = (width as f32 / across).min(most);
    let pixels = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let drawn = render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &pixels,
    );
    Ok(STANDARD.encode(drawn.into_png().map_err(|_| damaged())?))
}

/// Where words stand on a page, line by line; nowhere if it does not have them.
///
/// Only letters and digits count, as elsewhere where words are looked for in an original; of several places the one
/// counts around which most is as it is around the words.
pub fn page_areas(source: &Source, number: u32, quoted: &Quoted) -> Result<Vec<Area>, ReadError> {
    let pdf = open(source)?;
    let damaged = || ReadError::Damaged { file: source.name.clone() };
    let page = page(&pdf, number).ok_or_else(damaged)?;
    let letters = letters_on(&pdf, page);
    let Some(found) = place(&letters.iter().map(|(letter, _)| *letter).collect::<Vec<_>>(), quoted) else {
        return Ok(Vec::new());
    };
    let PageSize { width, height } = size(page);
    let (width, height) = (f64::from(width), f64::from(height));
    let boxes = letters.get(found).unwrap_or_default().iter().map(|(_, place)| *place);
    let area = |line: Rect| Area {
        left: line.x0 / width,
        top: line.y0 / height,
        width: line.width() / width,
        height: line.height() / height,
    };
    Ok(lines(boxes).into_iter().map(area).collect())
}

fn open(source: &Source) -> Result<Pdf, ReadError> {
    let bytes = super::from_header(&source.bytes).to_vec();
    Pdf::new(bytes).map_err(|_| ReadError::Damaged { file: source.name.clone() })
}

fn page<'a>(pdf: &'a Pdf, number: u32) -> Option<&'a Page<'a>> {
    pdf.pages().get(number.checked_sub(1)? as usize)
}

/// The size of a page; none is without any.
fn size(page: &Page<'_>) -> PageSize {
    let (width, height) = page.render_dimensions();
    PageSize { width: width.max(1.0), height: height.max(1.0) }
}

/// The letters and digits of a page in the order in which they are drawn, and where.
fn letters_on(pdf: &Pdf, page: &Page<'_>) -> Vec<(char, Rect)> {
    let cache = InterpreterCache::new();
    let PageSize { width, height } = size(page);
    let whole = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let upright = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(upright, whole, &cache, pdf.xref(), InterpreterSettings::default());
    let mut letters = Letters::default();
    interpret_page(page, &mut context, &mut letters);
    letters.found
}

/// Gathers the letters that are drawn.
#[derive(Default)]
struct Letters {
    found: Vec<(char, Rect)>,
}

/// From the foot of letters to their head, in thousandths of the font's size.
const FOOT: f64 = -220.0;
const HEAD: f64 = 800.0;

/// How wide a letter is of which the font does not tell it.
const USUAL_WIDTH: f32 = 500.0;

impl Device<'_> for Letters {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            let words = match glyph.as_unicode() {
                Some(BfString::Char(letter)) => letter.to_string(),
                Some(BfString::String(letters)) => letters,
                None => continue,
            };
            let width = match &**glyph {
                Glyph::Outline(glyph) => glyph.advance_width(),
                Glyph::Type3(glyph) => glyph.advance_width(),
            };
            let width = f64::from(width.unwrap_or(USUAL_WIDTH));
            let place = props.transform * glyph.transform();
            let place = place.transform_rect_bbox(Rect::new(0.0, FOOT, width, HEAD));
            self.found.extend(folded(&words).map(|letter| (letter, place)));
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {}
    fn pop_clip(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Letters and digits alone, without case, joined ones taken apart.
pub(crate) fn folded(words: &str) -> impl Iterator<Item = char> {
    let words = super::letters(words);
    words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<Vec<_>>().into_iter()
}

/// The place of the words among letters that is most like theirs.
fn place(letters: &[char], quoted: &Quoted) -> Option<std::ops::Range<usize>> {
    let words: Vec<char> = folded(&quoted.words).collect();
    let before: Vec<char> = folded(&quoted.before).collect();
    let after: Vec<char> = folded(&quoted.after).collect();
    if words.is_empty() {
        return None;
    }
    let fits = |at: usize| {
        let (head, tail) = (letters.get(..at), letters.get(at + words.len()..));
        let head = head.unwrap_or_default().iter().rev().zip(before.iter().rev());
        let tail = tail.unwrap_or_default().iter().zip(&after);
        head.take_while(|(a, b)| a == b).count() + tail.take_while(|(a, b)| a == b).count()
    };
    let windows = letters.windows(words.len()).enumerate();
    let places = windows.filter(|(_, window)| *window == words.as_slice()).map(|(at, _)| at);
    // Of those that fit as well, the first.
    let best = places.max_by_key(|at| (fits(*at), std::cmp::Reverse(*at)))?;
    Some(best..best + words.len())
}

/// Joins the places of letters that stand beside each other into one for each line.
fn lines(places: impl Iterator<Item = Rect>) -> Vec<Rect> {
    let mut lines: Vec<Rect> = Vec::new();
    for place in places {
        match lines.last_mut().filter(|line| is_beside(line, &place)) {
            Some(line) => *line = line.union(place),
            None => lines.push(place),
        }
    }
    lines
}

/// Whether a letter goes on with a line: at its height, and no further from it than two spaces.
fn is_beside(line: &Rect, letter: &Rect) -> bool {
    let overlap = line.y1.min(letter.y1) - line.y0.max(letter.y0);
    let gap = (letter.x0 - line.x1).max(line.x0 - letter.x1);
    overlap > letter.height() / 2.0 && gap < letter.height()
}

#[cfg(test)]
mod tests;
