//! `dateline-cli`: Dateline without a window, for scripts, servers and scorers.
//!
//! Arguments, JSON in and out, and exit codes; every rule is in the crates it calls. Exits 0 on
//! success, 1 where some inputs failed (each named on standard error, the rest done), 2 on wrong usage.

mod arguments;
mod lines;
mod output;
mod verbs;

use std::process::ExitCode;

use clap::Parser;

use crate::arguments::{Arguments, Verb};
use crate::output::Outcome;

fn main() -> ExitCode {
    if let Some(answered) = intake::reading::answer_if_asked() {
        return answered;
    }
    let arguments = Arguments::parse();
    if let Some(jobs) = arguments.jobs {
        // Only fails if a pool exists already, and none does yet.
        let _pool = rayon::ThreadPoolBuilder::new().num_threads(jobs).build_global();
    }
    match run(arguments) {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::SomeFailed) => ExitCode::from(1),
        Err(error) if output::is_closed_pipe(error.as_ref()) => ExitCode::SUCCESS,
        Err(error) => {
            output::complain(error.as_ref());
            ExitCode::from(1)
        }
    }
}

fn run(arguments: Arguments) -> Result<Outcome, Box<dyn std::error::Error>> {
    let json = arguments.json;
    match arguments.verb {
        Verb::Read(read) => verbs::read::run(read),
        Verb::Dates(dates) => verbs::dates::run(dates),
        Verb::Suggest(suggest) => verbs::suggest::run(suggest),
        Verb::Import(import) => verbs::import::run(import, json),
        Verb::Reread(reread) => verbs::reread::run(reread, json),
        Verb::Articles(list) => verbs::list::articles(list, json),
        Verb::Events(list) => verbs::list::events(list, json),
        Verb::Timelines(list) => verbs::list::timelines(list, json),
        Verb::Search(search) => verbs::search::run(search, json),
        Verb::Accept(accept) => verbs::decide::accept(accept, json),
        Verb::Reject(reject) => verbs::decide::reject(reject),
        Verb::Undo(undo) => verbs::decide::undo(undo, json),
        Verb::Redo(redo) => verbs::decide::redo(redo, json),
        Verb::Export(export) => verbs::export::run(export, json),
        Verb::Check(check) => verbs::maintain::check(check, json),
        Verb::Backup(backup) => verbs::maintain::backup(backup, json),
        Verb::Restore(restore) => verbs::maintain::restore(restore),
    }
}
