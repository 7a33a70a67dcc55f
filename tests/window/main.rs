//! The real window through WebDriver: that things are wired, keys, accessibility.
//!
//! Nothing on the way in or out is simulated: `other_program.rs` is a second program on the display that drags files,
//! holds what was copied, closes the window and answers the system's dialogs. Steps that tests share are in `pages.rs`.
//!
//! Needs a display and the built app; `cargo xtask test` gives it both. Pictures for a person to
//! leaf through are kept in `tests/window/shots`.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]

mod chart;
mod drafts;
mod events;
mod export;
mod first_run;
mod hostile;
mod import;
mod keyboard;
mod killed;
mod languages;
mod manual;
mod notes;
mod originals;
mod other_program;
mod pages;
mod publication;
mod reader;
mod rereading;
mod review;
mod safety;
mod search;
mod table;
mod views;
mod window;
mod windows;
