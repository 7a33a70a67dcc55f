//! Past jobs are there after a restart, and no more of them than anybody reads.

use crate::examples::*;

#[test]
fn the_last_two_hundred_jobs_are_kept_over_a_restart() {
    let Example { library, folder } = Example::with_articles();
    let begun = clock();
    for number in 0..205 {
        library.keep_job(begun, &format!("{number}")).unwrap();
    }
    let undo = library.status().unwrap().undo;
    drop(library);
    let library = open(folder.path());
    let jobs = library.jobs().unwrap();
    assert_eq!((jobs.len(), jobs[0].report.as_str(), jobs[199].report.as_str()), (200, "204", "5"));
    assert_eq!(jobs[0].begun, begun);
    assert!(jobs[0].ended > begun);
    assert_eq!(library.status().unwrap().undo, undo, "no step of undo");
}
