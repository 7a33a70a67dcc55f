//! How far an article was read is known after a restart, and goes with its article.

use crate::examples::*;

#[test]
fn reading_goes_on_where_it_was_left_after_a_restart() {
    let example = Example::with_articles();
    let id = example.all_articles()[0].id;
    let Example { library, folder } = example;
    assert_eq!(library.reading_place(id).unwrap(), None);
    let undo = library.status().unwrap().undo;
    library.keep_reading_place(id, 0.25).unwrap();
    library.keep_reading_place(id, 0.5).unwrap();
    drop(library);
    let library = open(folder.path());
    assert_eq!(library.reading_place(id).unwrap(), Some(0.5));
    assert_eq!(library.status().unwrap().undo, undo, "no step of undo");

    library.trash_article(id).unwrap();
    library.purge_trash().unwrap();
    assert_eq!(library.reading_place(id).unwrap(), None);
}
