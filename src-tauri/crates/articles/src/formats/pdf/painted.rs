//! What pages paint, in order: their letters, and which of these paint hides, being of the colour of the paper or under
//! what is painted over them.

use std::collections::HashMap;

use unpdf::parser::backend::{
    BlendMode, ContentOp, FormXObject, PageId, PaintedXObject, PdfBackend, PdfValue, RawBackend,
    ResourceScope, get_number_from_value,
};

use super::actual::{self, Actual};
use super::pages::folded;

/// Letters that are hidden on a page by no accident.
const LEAST: usize = 12;

/// Forms in forms, operations and areas of a page that are looked at: enough for any page made to be read.
const DEEPEST: usize = 8;
const MOST_OPERATIONS: usize = 200_000;
const MOST_AREAS: usize = 2_000;

/// Bytes of a form that take about as much time as an operation.
const BYTES_AN_OPERATION: usize = 64;

/// What a page paints.
#[derive(Debug, Default)]
pub(crate) struct Painted {
    /// Its letters and digits, in the order in which they are painted.
    letters: String,
    /// What some of them stand for.
    actual: Vec<Actual>,
    /// Whether paint hides words.
    pub(crate) hides_words: bool,
}

impl Painted {
    /// What each page of a document paints, by its number.
    pub(crate) fn of_pages(pdf: &[u8]) -> HashMap<u32, Self> {
        let Ok(backend) = RawBackend::load_bytes(pdf) else { return HashMap::new() };
        backend.pages().into_iter().map(|(number, page)| (number, Self::of(&backend, page))).collect()
    }

    fn of(backend: &RawBackend, page: PageId) -> Self {
        let mut painter = Painter::new(backend, page);
        let content = backend.page_content(page);
        let content = content.and_then(|content| backend.decode_content(&actual::marked(&content)));
        if let Ok(operations) = content {
            painter.paint(&operations, ResourceScope::page(page), 0);
        }
        let hidden = painter.letters.iter().filter(|letter| letter.is_hidden).count();
        let letters = painter.letters.iter().map(|letter| letter.letter).collect();
        Self { letters, actual: painter.actual, hides_words: hidden >= LEAST }
    }

    /// Words of the page with what their letters stand for.
    pub(crate) fn restored(&self, words: String) -> String {
        actual::restored(words, &self.letters, &self.actual)
    }

    /// Whether these are no rows of a table: columns of words stand beside each other, and one was written after the
    /// other. A table is written row by row; a column of figures is one of a table in any case.
    pub(crate) fn writes_by_columns(&self, rows: &[Vec<String>]) -> bool {
        let columns = columns(rows);
        let is_of_figures = |column: &Vec<&str>| {
            column.iter().all(|cell| cell.starts_with(|c: char| c.is_numeric()) || cell.is_empty())
        };
        if rows.len() < 2 || columns.len() < 2 || columns.iter().any(is_of_figures) {
            return false;
        }
        let writes = |cells: String| self.letters.contains(&folded(&cells).collect::<String>());
        writes(columns.concat().concat()) && !writes(rows.concat().concat())
    }
}

/// The cells of rows, column by column.
pub(crate) fn columns(rows: &[Vec<String>]) -> Vec<Vec<&str>> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let column = |place: usize| rows.iter().map(|row| row.get(place).map_or("", String::as_str)).collect();
    (0..width).map(column).collect()
}

type Matrix = [f32; 6];
type Point = (f32, f32);

const IDENTITY: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// One change of place, then another.
fn then(one: &Matrix, other: &Matrix) -> Matrix {
    let [a, b, c, d, e, f] = *one;
    let (x, y) = at(other, (e, f));
    let turned = |x: f32, y: f32| (x * other[0] + y * other[2], x * other[1] + y * other[3]);
    let ((a, b), (c, d)) = (turned(a, b), turned(c, d));
    [a, b, c, d, x, y]
}

/// Where a point comes to stand.
fn at(matrix: &Matrix, (x, y): Point) -> Point {
    let [a, b, c, d, e, f] = *matrix;
    (x * a + y * c + e, x * b + y * d + f)
}

/// A part of the page, by its least and greatest coordinates.
#[derive(Debug, Clone, Copy)]
struct Area {
    least: Point,
    greatest: Point,
}

impl Area {
    fn of(points: &[Point]) -> Option<Self> {
        let first = *points.first()?;
        Some(points.iter().fold(Self { least: first, greatest: first }, |area, (x, y)| Self {
            least: (area.least.0.min(*x), area.least.1.min(*y)),
            greatest: (area.greatest.0.max(*x), area.greatest.1.max(*y)),
        }))
    }

    fn within(self, other: Option<Self>) -> Self {
        let Some(other) = other else { return self };
        Self {
            least: (self.least.0.max(other.least.0), self.least.1.max(other.least.1)),
            greatest: (self.greatest.0.min(other.greatest.0), self.greatest.1.min(other.greatest.1)),
        }
    }

    fn holds(&self, (x, y): Point) -> bool {
        (self.least.0..=self.greatest.0).contains(&x) && (self.least.1..=self.greatest.1).contains(&y)
    }
}

/// A letter on the page.
#[derive(Debug)]
struct Letter {
    letter: char,
    place: Point,
    is_hidden: bool,
}

/// A mark that says what the letters painted under it stand for.
#[derive(Debug)]
struct Mark {
    /// The number of letters before it.
    start: usize,
    is_apart: bool,
    /// Whether anything was written under it.
    is_shown: bool,
    words: String,
}

/// What holds until it is restored.
#[derive(Debug, Clone)]
struct Setting {
    matrix: Matrix,
    clip: Option<Area>,
    is_white: bool,
    is_opaque: bool,
    font: Vec<u8>,
    size: f32,
    leading: f32,
}

/// Follows what a page paints, in order.
struct Painter<'a> {
    backend: &'a RawBackend,
    page: PageId,
    setting: Setting,
    saved: Vec<Setting>,
    /// The place of the next letter, and of the line's first.
    text: Matrix,
    line: Matrix,
    path: Vec<Point>,
    /// Whether the path is made of rectangles alone.
    is_rectangle: bool,
    letters: Vec<Letter>,
    is_after_space: bool,
    /// Open marks, and what they say that letters stand for.
    marks: Vec<Option<Mark>>,
    actual: Vec<Actual>,
    /// What was painted, and whether it is white.
    areas: Vec<(Area, bool)>,
    operations: usize,
}

impl<'a> Painter<'a> {
    fn new(backend: &'a RawBackend, page: PageId) -> Self {
        let setting = Setting {
            matrix: IDENTITY,
            clip: None,
            is_white: false,
            is_opaque: true,
            font: Vec::new(),
            size: 1.0,
            leading: 0.0,
        };
        Self {
            backend,
            page,
            setting,
            saved: Vec::new(),
            text: IDENTITY,
            line: IDENTITY,
            path: Vec::new(),
            is_rectangle: true,
            letters: Vec::new(),
            is_after_space: false,
            marks: Vec::new(),
            actual: Vec::new(),
            areas: Vec::new(),
            operations: 0,
        }
    }

    fn paint(&mut self, operations: &[ContentOp], scope: ResourceScope, depth: usize) {
        for operation in operations {
            self.operations += 1;
            if self.operations > MOST_OPERATIONS || self.areas.len() > MOST_AREAS {
                return;
            }
            let numbers: Vec<f32> = operation.operands.iter().filter_map(get_number_from_value).collect();
            match operation.operator.as_str() {
                "q" => self.saved.push(self.setting.clone()),
                "Q" => self.setting = self.saved.pop().unwrap_or_else(|| self.setting.clone()),
                "cm" => {
                    if let Ok(matrix) = Matrix::try_from(numbers) {
                        self.setting.matrix = then(&matrix, &self.setting.matrix);
                    }
                }
                "BMC" => self.marks.push(None),
                "BDC" => self.begin_mark(operation),
                "EMC" => self.end_mark(),
                "Do" => self.paint_object(operation, scope, depth),
                "gs" => self.set_transparency(operation, scope),
                "BT" | "Tf" | "TL" | "Td" | "TD" | "Tm" | "T*" => self.place_text(operation, &numbers),
                "Tj" | "TJ" | "'" | "\"" => self.show(operation, scope),
                other => self.draw(other, &numbers),
            }
        }
    }

    fn begin_mark(&mut self, operation: &ContentOp) {
        let [PdfValue::Name(tag), PdfValue::Str(words)] = operation.operands.as_slice() else {
            return self.marks.push(None);
        };
        if tag != actual::TAG {
            return self.marks.push(None);
        }
        self.marks.push(Some(Mark {
            start: self.letters.len(),
            is_apart: self.is_after_space,
            is_shown: false,
            words: actual::words(words),
        }));
    }

    fn end_mark(&mut self) {
        if let Some(mark) = self.marks.pop().flatten().filter(|mark| mark.is_shown) {
            let letters = mark.start..self.letters.len();
            self.actual.push(Actual { letters, is_apart: mark.is_apart, words: mark.words });
        }
    }

    fn paint_object(&mut self, operation: &ContentOp, scope: ResourceScope, depth: usize) {
        let Some(PdfValue::Name(name)) = operation.operands.first() else { return };
        match self.backend.xobject(scope, name) {
            Some(PaintedXObject::Form(FormXObject { id, matrix, content: Some(content), .. }))
                if depth < DEEPEST =>
            {
                // Long ones that are painted again and again take as much time each time.
                self.operations += content.len() / BYTES_AN_OPERATION;
                let Ok(operations) = self.backend.decode_content(&content) else { return };
                let (setting, saved) = (self.setting.clone(), std::mem::take(&mut self.saved));
                self.setting.matrix = then(&matrix, &self.setting.matrix);
                self.paint(&operations, ResourceScope::form(self.page, id), depth + 1);
                (self.setting, self.saved) = (setting, saved);
            }
            // Nothing is known of its colours, and it may be transparent.
            _ => {
                let corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)];
                let corners = corners.map(|corner| at(&self.setting.matrix, corner));
                self.areas.extend(Area::of(&corners).map(|area| (area.within(self.setting.clip), false)));
            }
        }
    }

    fn set_transparency(&mut self, operation: &ContentOp, scope: ResourceScope) {
        let Some(PdfValue::Name(name)) = operation.operands.first() else { return };
        let Some(state) = self.backend.ext_gstate(scope, name) else { return };
        let is_normal = state.blend_mode.is_none_or(|mode| mode == BlendMode::Normal);
        self.setting.is_opaque =
            is_normal && state.soft_mask.is_none() && state.fill_alpha.is_none_or(|alpha| alpha > 0.99);
    }

    fn place_text(&mut self, operation: &ContentOp, numbers: &[f32]) {
        match (operation.operator.as_str(), numbers) {
            ("BT", _) => (self.text, self.line) = (IDENTITY, IDENTITY),
            ("Tf", [size]) => {
                self.setting.size = *size;
                if let Some(PdfValue::Name(font)) = operation.operands.first() {
                    self.setting.font.clone_from(font);
                }
            }
            ("TL", [leading]) => self.setting.leading = *leading,
            ("Td", [x, y]) => self.move_line(*x, *y),
            ("TD", [x, y]) => {
                self.setting.leading = -y;
                self.move_line(*x, *y);
            }
            ("Tm", [a, b, c, d, e, f]) => {
                self.line = [*a, *b, *c, *d, *e, *f];
                self.text = self.line;
            }
            ("T*", _) => self.move_line(0.0, -self.setting.leading),
            _ => {}
        }
    }

    fn move_line(&mut self, x: f32, y: f32) {
        self.line = then(&[1.0, 0.0, 0.0, 1.0, x, y], &self.line);
        self.text = self.line;
    }

    fn show(&mut self, operation: &ContentOp, scope: ResourceScope) {
        if matches!(operation.operator.as_str(), "'" | "\"") {
            self.move_line(0.0, -self.setting.leading);
        }
        let parts = match operation.operands.last() {
            Some(PdfValue::Array(parts)) => parts.as_slice(),
            Some(part) => std::slice::from_ref(part),
            None => return,
        };
        for part in parts {
            let width = match part {
                PdfValue::Str(bytes) => self.show_words(bytes, scope),
                number => -get_number_from_value(number).unwrap_or_default() / 1000.0,
            };
            self.text = then(&[1.0, 0.0, 0.0, 1.0, width * self.setting.size, 0.0], &self.text);
        }
    }

    /// Takes the letters of some words; returns how wide these are, in sizes of the font.
    fn show_words(&mut self, bytes: &[u8], scope: ResourceScope) -> f32 {
        /// What a letter is wide where the font does not say it.
        const WIDTH: f32 = 0.5;
        let words = self.backend.decode_text(scope, &self.setting.font, bytes).text;
        let glyphs = self.backend.glyph_advances(scope, &self.setting.font, bytes);
        let count = words.chars().count() as f32;
        let width =
            glyphs.map_or(count * WIDTH, |glyphs| glyphs.iter().map(|glyph| glyph.width / 1000.0).sum());
        let matrix = then(&self.text, &self.setting.matrix);
        self.marks.last_mut().into_iter().flatten().for_each(|mark| mark.is_shown |= !bytes.is_empty());
        for (order, c) in words.chars().enumerate() {
            self.is_after_space = c.is_whitespace();
            if !c.is_alphanumeric() {
                continue;
            }
            let along = width * (order as f32 + 0.5) / count;
            let place = at(&matrix, (along * self.setting.size, 0.3 * self.setting.size));
            let behind = self.areas.iter().rev().find(|(area, _)| area.holds(place));
            let is_hidden = self.setting.is_white && behind.is_none_or(|(_, is_white)| *is_white);
            let mut bytes = [0; 4];
            let folded = folded(c.encode_utf8(&mut bytes));
            self.letters.extend(folded.map(|letter| Letter { letter, place, is_hidden }));
        }
        width
    }

    /// Takes what sets colours and paths, and what fills these.
    fn draw(&mut self, operator: &str, numbers: &[f32]) {
        match (operator, numbers) {
            ("g", [grey]) => self.setting.is_white = *grey > 0.99,
            ("rg" | "sc" | "scn", [_, _, _]) => {
                self.setting.is_white = numbers.iter().all(|part| *part > 0.99)
            }
            ("k" | "sc" | "scn", [_, _, _, _]) => {
                self.setting.is_white = numbers.iter().all(|part| *part < 0.01)
            }
            ("cs" | "sc" | "scn", _) => self.setting.is_white = false,
            ("re", [x, y, width, height]) => {
                let corners = [(*x, *y), (x + width, *y), (*x, y + height), (x + width, y + height)];
                self.path.extend(corners.map(|corner| at(&self.setting.matrix, corner)));
            }
            ("m" | "l" | "c" | "v" | "y", [.., x, y]) => {
                self.is_rectangle = false;
                self.path.push(at(&self.setting.matrix, (*x, *y)));
            }
            ("W" | "W*", _) => {
                let path = Area::of(&self.path).map(|area| area.within(self.setting.clip));
                self.setting.clip = path.or(self.setting.clip);
            }
            ("f" | "F" | "f*" | "B" | "B*" | "b" | "b*", _) => self.fill(),
            ("sh", _) => {
                let whole = Area { least: (f32::MIN, f32::MIN), greatest: (f32::MAX, f32::MAX) };
                self.areas.push((whole.within(self.setting.clip), false));
            }
            ("n" | "S" | "s", _) => self.end_path(),
            _ => {}
        }
    }

    fn fill(&mut self) {
        // Each rectangle alone: a path may hold many, far from each other.
        let parts: Vec<&[Point]> = match self.is_rectangle {
            true => self.path.chunks(4).collect(),
            false => vec![self.path.as_slice()],
        };
        for area in parts.into_iter().filter_map(Area::of).map(|area| area.within(self.setting.clip)) {
            if self.is_rectangle && self.setting.is_opaque {
                let covered = self.letters.iter_mut().filter(|letter| area.holds(letter.place));
                covered.for_each(|letter| letter.is_hidden = true);
            }
            self.areas.push((area, self.setting.is_white && self.is_rectangle));
        }
        self.end_path();
    }

    fn end_path(&mut self) {
        self.path.clear();
        self.is_rectangle = true;
    }
}
