//! The whole path without a window, and what must stay true of the repository.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests fail by panicking")]

mod borders;
mod licences;
mod whole_path;
