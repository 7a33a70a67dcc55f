//! An article without a date: honest, then resolved before the reader's eyes.

use intake::Cancel;

use crate::window::{readers, root, with_library};

#[test]
fn everything_resolves_the_moment_a_date_is_given() {
    let report = root().join("tests/fixtures/undated-report.txt");
    with_library(
        |library| {
            intake::import(library, &readers(), &[report], None, &Cancel::default(), |_, _| {}).unwrap();
        },
        async |window| {
            window.click_on("Was the harbour master told to keep quiet?").await;
            window.find(".text .time.unresolved").await;
            window.photograph("undated").await;

            window.button("No publication date").await.click().await.unwrap();
            window.find("form.published input").await.send_keys("26 July 2013").await.unwrap();
            window.says("26 July 2013").await;
            window.photograph("choose-date").await;
            window.button("Set date").await.click().await.unwrap();
            window.says("dates read anew").await;
            window
                .until("nothing is unresolved", async || window.count(".text .time.unresolved").await == 0)
                .await;
            window.photograph("dated").await;
        },
    );
}
