//! Telling whoever watches that a library has changed: other windows over it.

use std::fmt;
use std::sync::OnceLock;

use crate::{Library, Moment};

/// Is told of each change.
type Watcher = Box<dyn Fn() + Send + Sync>;

/// Who is told.
#[derive(Default)]
pub(crate) struct Watching(OnceLock<Watcher>);

impl fmt::Debug for Watching {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Watching").field(&self.0.get().is_some()).finish()
    }
}

impl Library {
    /// Has `watcher` called after each change, once it is durable; the first watcher stays.
    pub fn watch(&self, watcher: impl Fn() + Send + Sync + 'static) {
        // There is one app over a library; a second watcher would be of the same.
        let _first_stays = self.watching.0.set(Box::new(watcher));
    }

    /// Tells that something was changed, and can be seen.
    pub(crate) fn changed(&self, moment: Moment) {
        self.journal.done(moment);
        self.watching.0.get().into_iter().for_each(|tell| tell());
    }
}
