//! The real window through WebDriver: that things are wired, keys, accessibility.
//!
//! Needs a display and the built app; `cargo xtask test` gives it both. Pictures for a person to
//! leaf through are kept in `tests/window/shots`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]

mod events;
mod export;
mod first_run;
mod hostile;
mod import;
mod keyboard;
mod killed;
mod notes;
mod other_program;
mod pages;
mod publication;
mod review;
mod safety;
mod search;
mod window;
