//! The library's format, step by step: numbered SQL files and the runner that applies them.

use rusqlite::{Connection, TransactionBehavior};

/// Every step, in order; step `n` makes `user_version` `n`. A released file is never changed.
const STEPS: [&str; 19] = [
    include_str!("../migrations/0001-first.sql"),
    include_str!("../migrations/0002-events-in-order.sql"),
    include_str!("../migrations/0003-guidance.sql"),
    include_str!("../migrations/0004-events-by-headline.sql"),
    include_str!("../migrations/0005-periods.sql"),
    include_str!("../migrations/0006-drafts.sql"),
    include_str!("../migrations/0007-learned.sql"),
    include_str!("../migrations/0008-words-without-width.sql"),
    include_str!("../migrations/0009-versions.sql"),
    include_str!("../migrations/0010-jobs.sql"),
    include_str!("../migrations/0011-earlier-texts.sql"),
    include_str!("../migrations/0012-sections.sql"),
    include_str!("../migrations/0013-captured.sql"),
    include_str!("../migrations/0014-reading-places.sql"),
    include_str!("../migrations/0015-lanes.sql"),
    include_str!("../migrations/0016-highlights.sql"),
    include_str!("../migrations/0017-open-questions.sql"),
    include_str!("../migrations/0018-counted.sql"),
    include_str!("../migrations/0019-texts-by-ends.sql"),
];

/// The newest format this program knows.
pub(crate) const NEWEST: i64 = STEPS.len() as i64;

/// The format of a database; 0 for an empty one.
pub(crate) fn version(connection: &Connection) -> rusqlite::Result<i64> {
    connection.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// Brings a database to the newest format, in one transaction; `finish` runs in it after the last step.
pub(crate) fn migrate(
    connection: &mut Connection,
    finish: impl FnOnce(&Connection) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let known = usize::try_from(version(&transaction)?).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(known) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", NEWEST)?;
    finish(&transaction)?;
    transaction.commit()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ::articles::Sha256;
    use chrono::{DateTime, Utc};
    use chronology::TimelineDraft;

    #[test]
    fn released_formats_never_change() {
        let frozen = [
            "4ab0cec78c2d112c8b1d222f382833d56d07e940319bc15d33ab64dc4d8fa565",
            "388e5c0ac91557ae9193878936f52ed7c3b1c4f0ba65f7ad98636af8bffe62f3",
            "04c9fec0ed972e9b6addba55113e06aec9456210e222de714c37ed8478e88f98",
            "53b6cb55f12c411a84c95df38dff8dc862af45f6c6e99d49f9f243699a3c911c",
            "4b4200f7b4945e357dc59c92a5270528dbc908349fe45a05f7b7accf9bdfc0d5",
            "dc2ec8da16154a905de0dda6ee329432d290fdb8131b5e4a2e987d235591eab9",
            "b4274afdaebb279588fd8eb2dc07a43feff3f7c804ff5fda3c8ebe9f34e450b6",
            "53ad35166a3326f4ea1a0d62d9deedeff6fc767771fdfc36cc438e915f7f4172",
            "f2521b485e1548619c7392b255953337029e946808d7a1cad9664749e5f6fe23",
            "4bfc9445164bf91f0f26e278fb724daad2c37b1efb1bcaa989fa4f507803d46f",
            "bdb010f5c2bb34dec4797898f721d36643231f7410a3eb8536d58a78494092c3",
            "ca078a664695c17a69417cb8860df2f1dc96379f22b8860fb3b4d682339d99d3",
            "08d665b497dd646dc4e961834e5240930176e01268bde9f23ab32660bfe1e8c8",
            "112573a3928bfa7f8f2abf24c4ac8ee7a059e45aac8d498d7b005c4e9b736a45",
            "afc8c75f736efc6e799a26a2ca3aa209b8c56c8f2223fd2a49c6be6c6cb95ec2",
            "5bb0018fa44f5c702d2fbf3f2a763bc9527d6254e052107bebc55f32f3e6a3c7",
            "a1076746b912d9c792d1148497bb50a842eb9da858b5a9b82c138693599366a3",
            "9112ad75fee84f565ee1d1c24887a645a42e03eb75fc03fa1366bc37e992c5a4",
            "95203452797e9d261051eed2c7bb54e5079a8bf6be6daffa51ba1da4adc1fd29",
        ];
        assert_eq!(STEPS.len(), frozen.len());
        for (step, frozen) in STEPS.iter().zip(frozen) {
            assert_eq!(Sha256::of(step.as_bytes()).as_str(), frozen);
        }
    }

    fn clock() -> DateTime<Utc> {
        DateTime::from_timestamp(1_780_000_000, 0).unwrap()
    }

    /// An article with a suggestion, and a tagged event in a timeline, as a library holds them.
    const CONTENTS: &str = "
        INSERT INTO articles(sha256, media_type, file_name, size, added, title, warnings)
        VALUES ('00', 'text/plain', 'a.txt', 1, '2013-07-01T00:00:00.000Z', 'A fire', '[]');
        INSERT INTO suggestions(article, first_byte, end_byte, headline, attribution, factuality, participants, score, reasons)
        VALUES (1, 0, 1, 'A fire', '[]', 'happened', '[]', 0.5, '[]');
        INSERT INTO events(headline, participants, factuality) VALUES ('A fire', '[]', 'happened');
        INSERT INTO event_tags(event, tag) VALUES (1, 'fire');
        INSERT INTO timelines(name, lanes) VALUES ('Fires', 'none');
        INSERT INTO timeline_events(timeline, event) VALUES (1, 1);";

    /// Makes a library of an older format: its folder, with a database that only the first steps have made.
    fn older(folder: &std::path::Path, steps: usize) {
        drop(crate::Library::open_or_create(folder, clock).unwrap());
        let database = folder.join("library.sqlite");
        std::fs::remove_file(&database).unwrap();
        let connection = crate::connection::open_writer(&database).unwrap();
        STEPS[..steps].iter().for_each(|step| connection.execute_batch(step).unwrap());
        connection.pragma_update(None, "user_version", steps as i64).unwrap();
    }

    #[test]
    fn libraries_of_every_older_format_are_backed_up_and_opened() {
        for steps in 1..STEPS.len() {
            let parent = tempfile::tempdir().unwrap();
            let folder = parent.path().join("Old.dateline");
            older(&folder, steps);
            let library = crate::Library::open(&folder, clock).unwrap();
            assert_eq!(library.backups().unwrap().len(), 1, "of format {steps}");
            library.create_timeline(&TimelineDraft::new("It can be changed", "")).unwrap();
            assert_eq!(library.undo().unwrap().unwrap().operation, crate::Operation::CreateTimeline);
        }
    }

    #[test]
    fn what_is_kept_counted_is_counted_in_a_library_of_an_older_format() {
        let parent = tempfile::tempdir().unwrap();
        let folder = parent.path().join("Old.dateline");
        older(&folder, 17);
        let connection = crate::connection::open_writer(&folder.join("library.sqlite")).unwrap();
        connection.execute_batch(CONTENTS).unwrap();
        crate::recording::renew_digests(&connection).unwrap();
        drop(connection);
        let library = crate::Library::open(&folder, clock).unwrap();
        let status = library.status().unwrap();
        assert_eq!((status.inbox, status.waiting, status.events), (1, 1, 1));
        assert_eq!(library.tags().unwrap(), [("fire".to_owned(), 1)]);
        assert_eq!(library.timelines().unwrap()[0].events, 1);
    }
}
