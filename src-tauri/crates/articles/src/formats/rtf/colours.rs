//! The table of colours of an RTF file.

use crate::formats::look::Paint;

/// The colours, as their table tells them.
#[derive(Debug, Default)]
pub(super) struct Colours {
    all: Vec<Paint>,
    /// The colour that is being described.
    next: Option<[u8; 3]>,
}

impl Colours {
    /// Takes a part of a colour: how red, green or blue it is.
    pub(super) fn shade(&mut self, word: &str, number: i32) {
        let [red, green, blue] = self.next.get_or_insert_default();
        let shade = match word {
            "red" => red,
            "green" => green,
            _ => blue,
        };
        *shade = u8::try_from(number).unwrap_or_default();
    }

    /// Ends a colour; one that says nothing is what each program chooses.
    pub(super) fn end(&mut self) {
        self.all.push(self.next.take().map_or(Paint::Unknown, Paint::Colour));
    }

    /// The colour of a number.
    pub(super) fn paint(&self, number: i32) -> Paint {
        let place = usize::try_from(number).ok();
        place.and_then(|place| self.all.get(place)).copied().unwrap_or(Paint::Unknown)
    }
}
