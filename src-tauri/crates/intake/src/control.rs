//! The reins of long work: it can be held between two steps, go on, and be ended.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Holds, lets go on or ends long work, as an import; what is stored stays.
#[derive(Debug, Default)]
pub struct Control {
    wish: Mutex<Wish>,
    changed: Condvar,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Wish {
    #[default]
    GoOn,
    Pause,
    Cancel,
}

impl Control {
    /// Asks to hold before the next step, as a file.
    pub fn pause(&self) {
        self.set(Wish::Pause);
    }

    /// Lets it go on.
    pub fn go_on(&self) {
        self.set(Wish::GoOn);
    }

    /// Asks to end it before the next step.
    pub fn cancel(&self) {
        self.set(Wish::Cancel);
    }

    /// Waits while it is to be held; whether it goes on then.
    pub fn proceeds(&self) -> bool {
        self.hold();
        !self.is_cancelled()
    }

    /// Waits while it is to be held.
    pub(crate) fn hold(&self) {
        let held = self.changed.wait_while(self.wish(), |wish| *wish == Wish::Pause);
        drop(held.unwrap_or_else(PoisonError::into_inner));
    }

    pub(crate) fn goes_on(&self) -> bool {
        *self.wish() == Wish::GoOn
    }

    pub(crate) fn is_cancelled(&self) -> bool {
        *self.wish() == Wish::Cancel
    }

    fn wish(&self) -> MutexGuard<'_, Wish> {
        self.wish.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, wish: Wish) {
        *self.wish() = wish;
        self.changed.notify_all();
    }
}
