//! Paging: lists are asked for a window at a time.

/// Which rows of a list are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Window {
    /// The first row, from 0.
    pub offset: u32,
    /// How many rows at most.
    pub limit: u32,
}

/// Rows of a list and how many there are in all.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<T> {
    /// The rows that were asked for.
    pub rows: Vec<T>,
    /// How many rows the whole list has.
    pub total: u32,
}
