//! `cargo xtask manual`: writes anew what of the manual comes from the program.

use crate::setup::{Purpose, prepare};
use crate::shell::{Done, call, cargo, npm};
use crate::test::in_display;

/// Takes the manual's pictures from the window, and writes its lists of keys and of rules for dates.
pub(crate) fn manual() -> Done {
    prepare(Purpose::Test)?;
    let steps = [
        npm(&["run", "build"]),
        in_display(&["test", "--package", "dateline", "--test", "window", "each_picture_of_the_manual"]),
        npm(&["test", "--", "src/app/manual.test.ts"]),
        cargo(&["test", "--package", "timex", "manual"]),
    ];
    steps.into_iter().try_for_each(|mut step| call(step.env("UPDATE_MANUAL", "1")))
}
