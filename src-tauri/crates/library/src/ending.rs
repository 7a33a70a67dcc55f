//! Long work that a person may end, also within one long statement.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use rusqlite::Connection;

use crate::LibraryError;

/// Is told how much of how much is done, and says whether the work goes on.
pub(crate) type GoesOn<'a> = dyn FnMut(u32, u32) -> bool + Send + 'a;

/// How often it is asked whether work goes on.
const EVERY: Duration = Duration::from_millis(100);

/// Does work on a connection, asking meanwhile whether it goes on; where it does not, what runs is interrupted.
pub(crate) fn asking<T>(
    connection: &Connection,
    mut goes_on: impl FnMut() -> bool + Send,
    work: impl FnOnce() -> Result<T, LibraryError>,
) -> Result<T, LibraryError> {
    if !goes_on() {
        return Err(LibraryError::Ended);
    }
    let statement = connection.get_interrupt_handle();
    let (working, done) = channel::<()>();
    thread::scope(|scope| {
        let asking = scope.spawn(move || {
            let mut ended = false;
            while done.recv_timeout(EVERY) == Err(RecvTimeoutError::Timeout) {
                ended = ended || !goes_on();
                if ended {
                    statement.interrupt();
                }
            }
            ended
        });
        let result = work();
        drop(working);
        match asking.join() {
            Ok(true) => Err(LibraryError::Ended),
            _ => result,
        }
    })
}
