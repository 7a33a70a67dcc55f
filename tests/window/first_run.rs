//! The first minutes with Dateline.

use crate::window::with_window;

const NOTHING: Vec<String> = Vec::new();

#[test]
fn an_empty_library_says_what_to_do_first() {
    with_window(async |window| {
        window.button("Open the sample timeline").await;
        window.says("Nothing leaves this computer").await;
        window.photograph("first-run").await;
        assert_eq!(window.axe().await, NOTHING);
    });
}

#[test]
fn the_sample_is_a_timeline_as_chart_and_as_table() {
    with_window(async |window| {
        window.click_button("Open the sample timeline").await;
        window.find("[data-key]").await;
        window.says("A copy of the letter, seen by").await;
        window.photograph("sample-chart").await;
        assert_eq!(window.axe().await, NOTHING);

        window.click_on("Table").await;
        window.find("[role=grid] [role=row]").await;
        window.photograph("sample-table").await;
        assert_eq!(window.axe().await, NOTHING);
    });
}
