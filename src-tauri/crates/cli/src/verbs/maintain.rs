//! `check`, `backup`, `restore`: integrity and safe copies.

use library::{Library, LibraryError};
use serde_json::json;

use crate::arguments::{InLibrary, Restore};
use crate::output::{self, Outcome, Run};
use crate::verbs::{now, open};

/// Reads everything and compares; fails if anything is wrong.
pub(crate) fn check(library: InLibrary, json: bool) -> Run {
    let check = open(&library)?.check()?;
    if json {
        output::line(&json!({
            "originals": check.originals,
            "passages": check.passages,
            "problems": check.problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
        }))?;
    } else {
        output::text(&format!("{} originals and {} passages checked", check.originals, check.passages))?;
        for problem in &check.problems {
            eprintln!("dateline-cli: {problem}");
        }
    }
    Ok(Outcome::of(!check.problems.is_empty()))
}

/// Makes a verified backup.
pub(crate) fn backup(library: InLibrary, json: bool) -> Run {
    let backup = open(&library)?.backup()?;
    match json {
        true => output::line(&json!({"path": backup.path, "at": backup.at, "size": backup.size}))?,
        false => output::text(&format!("{} ({} bytes)", backup.path.display(), backup.size))?,
    }
    Ok(Outcome::Done)
}

/// Puts a backup in the place of the database.
pub(crate) fn restore(restore: Restore) -> Run {
    match Library::open(&restore.library.library, now) {
        Ok(library) => library.restore(&restore.backup)?,
        Err(LibraryError::DamagedDatabase { .. }) => {
            drop(Library::open_with_backup(&restore.library.library, &restore.backup, now)?);
        }
        Err(error) => return Err(error.into()),
    }
    output::text(&format!("restored {}", restore.backup.display()))?;
    Ok(Outcome::Done)
}
