//! Search over articles, events and notes.

use crate::window::with_sample;

#[test]
fn finds_words_as_they_are_typed_and_says_what_it_does_not_understand() {
    with_sample(async |window| {
        let field = window.find("[role=search] input").await;
        field.send_keys("\"aviation fuel\" before:2019-04").await.unwrap();
        window
            .until("something is found", async || window.count("[data-pane=list] [role=option]").await > 0)
            .await;
        window.photograph("search").await;
        assert_eq!(window.axe().await, Vec::<String>::new());
        field.send_keys(" colour:red").await.unwrap();
        window.says("colour:red").await;
    });
}
