//! The events of an export, one after the other, for as long as it goes on.

use std::cell::{Cell, RefCell};

use chronology::Event;
use serde::ser::{Error, SerializeSeq};
use serde::{Serialize, Serializer};

use crate::ExportError;

/// Is told how many events of how many are written, and says whether the export goes on.
type GoesOn<'a> = dyn FnMut(u32, u32) -> bool + 'a;

/// Events to write.
pub(crate) struct Watched<'a> {
    events: &'a [Event],
    goes_on: RefCell<Box<GoesOn<'a>>>,
    ended: Cell<bool>,
}

impl<'a> Watched<'a> {
    pub(crate) fn new(events: &'a [Event], goes_on: impl FnMut(u32, u32) -> bool + 'a) -> Self {
        Self { events, goes_on: RefCell::new(Box::new(goes_on)), ended: Cell::new(false) }
    }

    /// Each event, until the export is ended.
    pub(crate) fn each(&self) -> impl Iterator<Item = Result<&'a Event, ExportError>> {
        self.events.iter().enumerate().map(|(done, event)| {
            let goes_on = (self.goes_on.borrow_mut())(done as u32, self.events.len() as u32);
            self.ended.set(!goes_on);
            if goes_on { Ok(event) } else { Err(ExportError::Ended) }
        })
    }

    /// Why encoding them failed.
    pub(crate) fn failure(&self, error: serde_json::Error) -> ExportError {
        if self.ended.get() { ExportError::Ended } else { error.into() }
    }
}

impl Serialize for Watched<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut events = serializer.serialize_seq(Some(self.events.len()))?;
        for event in self.each() {
            events.serialize_element(event.map_err(S::Error::custom)?)?;
        }
        events.end()
    }
}
