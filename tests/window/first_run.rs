//! The first minutes with Dateline.

use crate::window::with_window;

#[test]
fn opens_with_the_offer_of_the_sample() {
    with_window(async |window| {
        window.button("Open the sample timeline").await;
        window.photograph("first-run").await;
        assert_eq!(window.axe().await, Vec::<String>::new());
    });
}
