//! An article without a date: honest, then resolved before the reader's eyes.

use edtf::Edtf;
use fantoccini::key::Key;
use intake::Control;

use crate::window::{readers, root, with_library};

#[test]
fn everything_resolves_the_moment_a_date_is_given() {
    let report = root().join("tests/fixtures/undated-report.txt");
    with_library(
        |library| {
            intake::import(library, &readers(), &[report], None, &Control::default(), |_, _| {}).unwrap();
        },
        async |window| {
            window.click_on("Was the harbour master told to keep quiet?").await;
            window.find(".text .time.unresolved").await;
            window.photograph("undated").await;

            window.click_button("No publication date").await;
            window.type_into("form.published input", "26 July 2013").await;
            window.says("26 July 2013").await;
            window.photograph("choose-date").await;
            window.click_button("Set date").await;
            window.says("dates read anew").await;
            window
                .until("nothing is unresolved", async || window.count(".text .time.unresolved").await == 0)
                .await;
            window.photograph("dated").await;
        },
    );
}

#[test]
fn a_date_read_wrongly_is_corrected_from_its_words_and_undone() {
    let report = root().join("tests/fixtures/undated-report.txt");
    with_library(
        |library| {
            let published = Edtf::parse("2013-07-26").unwrap();
            let (paths, never) = ([report], Control::default());
            intake::import(library, &readers(), &paths, Some(&published), &never, |_, _| {}).unwrap();
        },
        async |window| {
            window.click_on("Was the harbour master told to keep quiet?").await;
            window.find(".text .time").await;
            window
                .run(
                    "[...document.querySelectorAll('.text .time')].find((one) => one.textContent.includes('Thursday')).focus()",
                    vec![],
                )
                .await;
            window.says("2013-07-25").await;
            window.photograph("time-tip").await;
            window.press('e').await;
            window.write("Date", "18 July 2013").await;
            window.says_in("[role=dialog] .reading", "18 July 2013").await;
            window.is_sound("correct-date").await;
            window.press(char::from(Key::Enter)).await;
            window.is_gone("[role=dialog]").await;
            window.find(".time.fresh[data-now='18 Jul 2013']").await;
            window.photograph("corrected").await;
            window.press_with_control('z').await;
            window.find(".time.fresh[data-now='25 Jul 2013']").await;
        },
    );
}
