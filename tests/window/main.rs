//! The real window through WebDriver: that things are wired, keys, accessibility.
//!
//! Needs a display and the built app; `cargo xtask test` gives it both.

mod first_run;
mod window;
