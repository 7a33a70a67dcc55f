//! The library as its callers use it: real SQLite in temporary folders.

#[cfg(test)]
mod examples;
#[cfg(test)]
mod review;
#[cfg(test)]
mod search;
#[cfg(test)]
mod undo;
