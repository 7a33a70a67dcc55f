//! The lists that a word stands in, as a set.

/// Lists of a language's words, a bit each.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Roles([u128; 2]);

impl Roles {
    /// No list.
    pub(super) const NONE: Self = Self([0; 2]);

    /// The list of a number below 256; a constant of any other does not compile.
    pub(super) const fn list(number: usize) -> Self {
        let mut bits = [0; 2];
        bits[number / 128] = 1 << (number % 128);
        Self(bits)
    }

    /// The lists of both.
    pub(super) const fn with(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }

    /// Whether a list is in both.
    pub(super) const fn meets(self, other: Self) -> bool {
        self.0[0] & other.0[0] != 0 || self.0[1] & other.0[1] != 0
    }
}
