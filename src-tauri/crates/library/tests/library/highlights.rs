//! Words that a person marks: kept, joined, taken away, undone, and never moved silently.

use ::articles::{Article, ArticleId};
use library::{LibraryError, NewReading, Operation};

use crate::examples::*;

const TEXT: &str = "The ferry left late. It never came to the island and was not seen again that week. Its captain was asleep, the crew said later.";

/// A library with one page.
fn page() -> (Example, ArticleId) {
    let library = Example::new();
    library.add_article(&article("ferry.html", "The ferry", TEXT, None, &[])).unwrap();
    let id = library.all_articles()[0].id;
    (library, id)
}

fn mark(library: &Example, id: ArticleId, words: &str) {
    let start = TEXT.find(words).unwrap();
    library.add_highlight(id, start..start + words.len()).unwrap();
}

/// The words that are marked, and whether they stand in an earlier text.
fn marked(library: &Example, id: ArticleId) -> Vec<(String, bool)> {
    let all = library.highlights(id).unwrap();
    all.into_iter().map(|one| (one.passage.exact, one.earlier.is_some())).collect()
}

fn present(words: &str) -> (String, bool) {
    (words.to_owned(), false)
}

#[test]
fn what_shares_a_letter_is_joined_and_every_step_is_undone() {
    let (library, id) = page();
    mark(&library, id, "island");
    mark(&library, id, "left late");
    mark(&library, id, "late. It never");
    let both = [present("left late. It never"), present("island")];
    assert_eq!(marked(&library, id), both);
    assert_eq!(library.undo().unwrap().unwrap().operation, Operation::AddHighlight);
    assert_eq!(marked(&library, id), [present("left late"), present("island")]);
    library.redo().unwrap();
    let library = library.reopened();
    assert_eq!(marked(&library, id), both);
    let first = library.highlights(id).unwrap()[0].id;
    library.remove_highlight(first).unwrap();
    assert_eq!(marked(&library, id), [present("island")]);
    assert!(matches!(library.remove_highlight(first), Err(LibraryError::NotFound { .. })));
    assert_eq!(library.undo().unwrap().unwrap().operation, Operation::RemoveHighlight);
    assert_eq!(marked(&library, id), both);
    assert_eq!(library.check().unwrap().passages, 2);
    assert_eq!(library.check().unwrap().problems, []);
}

#[test]
fn what_is_not_in_the_text_cannot_be_marked() {
    let (library, id) = page();
    for nowhere in [3..4, 5..5, 90..900] {
        let refused = library.add_highlight(id, nowhere);
        assert!(matches!(refused, Err(LibraryError::NoSuchPassage { .. })), "{refused:?}");
    }
    assert_eq!(library.highlights(id).unwrap(), []);
    assert_eq!(library.history(9).unwrap().len(), 1, "only the import");
}

#[test]
fn a_highlight_follows_its_words_or_stays_in_the_earlier_text() {
    let (library, id) = page();
    mark(&library, id, "never came to the island");
    mark(&library, id, "captain was asleep");
    let read_again = |text: &str| {
        let before = library.article(id).unwrap();
        let article = Article { text: text.to_owned(), ..before.article.clone() };
        let reading =
            NewReading { guidance: before.guidance.clone(), before, article, analysis: analysis(text, &[]) };
        library.reread().store(&[reading]).unwrap()[0].unwrap()
    };
    let then = "News. The ferry left late. It never came to the island and was not seen again that week. Its master had gone to bed, the crew said later.";
    assert_eq!(read_again(then).quotations, 1);
    assert_eq!(
        marked(&library, id),
        [present("never came to the island"), ("captain was asleep".to_owned(), true)]
    );
    let all = library.highlights(id).unwrap();
    assert_eq!(&then[all[0].passage.range.clone()], "never came to the island");
    assert_eq!(library.earlier_text(all[1].earlier.unwrap()).unwrap().text, TEXT, "where it can be read");
    assert_eq!(library.check().unwrap().problems, []);
    assert_eq!(read_again(TEXT).quotations, 0);
    assert_eq!(
        marked(&library, id),
        [present("never came to the island"), present("captain was asleep")],
        "it is back"
    );
    library.undo().unwrap();
    library.undo().unwrap();
    assert_eq!(library.highlights(id).unwrap()[0].passage.range.start, TEXT.find("never").unwrap());
}

#[test]
fn highlights_leave_the_library_with_their_article() {
    let (library, id) = page();
    mark(&library, id, "captain was asleep");
    library.trash_article(id).unwrap();
    library.purge_trash().unwrap();
    assert_eq!(library.highlights(id).unwrap(), []);
    assert_eq!(library.check().unwrap().problems, []);
}
