//! Lists of words that are asked often.

use std::collections::HashSet;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use crate::languages::Swift;

/// A list of words, made ready when it is first asked.
pub(super) type WordSet = LazyLock<HashSet<&'static str, BuildHasherDefault<Swift>>>;

/// Words, parted by white space.
pub(super) fn set(words: &'static str) -> HashSet<&'static str, BuildHasherDefault<Swift>> {
    words.split_whitespace().collect()
}
