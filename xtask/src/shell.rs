//! Running other programs, loudly.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, IsTerminal, PipeReader};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// What went wrong, a sentence for the person at the terminal.
pub(crate) type Done = Result<(), String>;

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map(Path::to_owned).unwrap_or_default()
}

/// A program with its arguments, to be run in the repository's root.
pub(crate) fn command(program: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(root());
    command
}

/// Cargo, the one that runs this.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()), arguments)
}

/// npm, in the interface's folder.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    let mut npm = command(if cfg!(windows) { "npm.cmd" } else { "npm" }, arguments);
    npm.current_dir(root().join("ui"));
    npm
}

/// Runs a command, showing it first; an exit code other than 0 is an error.
pub(crate) fn call(command: &mut Command) -> Done {
    let shown = announce(command);
    judge(&shown, command.status())
}

/// Runs a command as [`call`] does; the error ends with the last lines that the command printed, as the
/// beginning of a long log may be cut or far away.
pub(crate) fn call_telling_again(mut command: Command) -> Done {
    const KEPT: usize = 60;
    let shown = announce(&command);
    let started = std::io::pipe().and_then(|(reader, writer)| {
        command.stdout(writer.try_clone()?).stderr(writer);
        if std::io::stderr().is_terminal() {
            command.env("CARGO_TERM_COLOR", "always").env("FORCE_COLOR", "1");
        }
        Ok((command.spawn()?, lines(reader)))
    });
    let (mut child, lines) = started.map_err(|error| format!("`{shown}` could not be started: {error}"))?;
    let mut last = VecDeque::new();
    // The end of the command counts, not that of the pipe: a daemon it left behind may hold that open.
    let ended = loop {
        match lines.recv_timeout(Duration::from_millis(100)) {
            Ok(line) => {
                eprintln!("{line}");
                last.push_back(line);
                if last.len() > KEPT {
                    last.pop_front();
                }
            }
            Err(_) => {
                if let Some(ended) = child.try_wait().transpose() {
                    break ended;
                }
            }
        }
    };
    judge(&shown, ended)
        .map_err(|problem| format!("{problem}; its last lines were:\n{}", Vec::from(last).join("\n")))
}

/// The lines that come through a pipe, read beside.
fn lines(printed: PipeReader) -> Receiver<String> {
    let (send, lines) = channel();
    std::thread::spawn(move || {
        for line in BufReader::new(printed).split(b'\n').map_while(Result::ok) {
            if send.send(String::from_utf8_lossy(&line).into_owned()).is_err() {
                break;
            }
        }
    });
    lines
}

fn announce(command: &Command) -> String {
    let shown = show(command);
    eprintln!("\n$ {shown}");
    shown
}

fn judge(shown: &str, ended: std::io::Result<ExitStatus>) -> Done {
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{shown}` ended with {status}")),
        Err(error) => Err(format!("`{shown}` could not be started: {error}")),
    }
}

/// The output of a command that succeeds; `None` where it fails or is not there.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn show(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn tells_again_what_a_failed_command_said_last() {
        let failed = command("sh", &["-c", "seq 100; echo at fault >&2; sleep 60 & exit 3"]);
        let problem = call_telling_again(failed).unwrap_err();
        assert!(problem.contains("ended with exit status: 3"), "{problem}");
        assert!(problem.ends_with("99\n100\nat fault"), "{problem}");
        assert!(!problem.contains("\n41\n"), "{problem}");
    }
}
