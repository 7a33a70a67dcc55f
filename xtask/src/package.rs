//! `cargo xtask package`: an installable package for this system, with its size and start time.

use crate::setup::{Purpose, prepare};
use crate::shell::{Done, call, npm};

/// Builds the interface, the app and its packages.
pub(crate) fn package() -> Done {
    prepare(Purpose::Package)?;
    call(&mut npm(&["run", "build"]))?;
    call(&mut npm(&["run", "package"]))
}
