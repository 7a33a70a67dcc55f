//! Versions of one page and copies of one text are told, and stay articles of their own.

use ::articles::ArticleId;
use library::{Added, Library, NewArticle};

use crate::examples::*;

const TEXT: &str = "The harbour fire broke out on Wednesday, and it took the whole of the eastern quay before midnight. \
    Two boats sank.";

fn page(name: &str, url: Option<&str>, text: &str) -> NewArticle {
    let mut new = article(name, name, text, None, &[]);
    new.article.url = url.map(str::to_owned);
    new
}

fn add(library: &Library, new: &NewArticle) -> ArticleId {
    let Added::New(id) = library.add_article(new).unwrap() else { panic!("known") };
    id
}

/// The titles of the other versions, and whether their text is the same.
fn versions(library: &Library, id: ArticleId) -> Vec<(String, bool)> {
    library.versions(id).unwrap().into_iter().map(|version| (version.title, version.same_text)).collect()
}

#[test]
fn a_page_that_was_saved_again_is_another_version_and_a_copied_text_the_same() {
    let library = Example::new();
    let first = add(&library, &page("first", Some("http://lys.example/fire"), TEXT));
    let again = add(&library, &page("again", Some("https://lys.example/fire/"), "The fire is out."));
    let copy = add(&library, &page("copy", Some("https://courier.example/7"), TEXT));
    add(&library, &page("other", Some("https://lys.example/fire/2"), "Another fire."));
    assert_eq!(versions(&library, first), [("again".to_owned(), false), ("copy".to_owned(), true)]);
    assert_eq!(versions(&library, again), [("first".to_owned(), false)]);
    library.trash_article(copy).unwrap();
    assert_eq!(versions(&library, first), [("again".to_owned(), false)]);
}

#[test]
fn short_texts_and_pages_without_an_address_are_no_versions_of_each_other() {
    let library = Example::new();
    let first = add(&library, &page("first", None, "It burned."));
    add(&library, &page("second", None, "It burned."));
    assert_eq!(versions(&library, first), []);
}
