//! How words are set, as far as that tells whether a reader sees them.

/// How words are set. What an element says stands above what those around it say.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(crate) struct Look {
    /// Whether they are not shown at all, where that is said.
    pub(crate) is_hidden: Option<bool>,
    /// What the letters are painted in.
    pub(crate) letters: Option<Paint>,
    /// What is behind them; paper where nothing is said.
    pub(crate) behind: Option<Paint>,
}

/// What something is painted in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Paint {
    /// Red, green and blue.
    Colour([u8; 3]),
    /// What each program chooses, or what is not looked at: a picture, a pattern, the style of a table.
    Unknown,
}

const PAPER: Paint = Paint::Colour([255; 3]);

/// The greatest difference of two shades that nobody sees.
const UNSEEN: u8 = 8;

impl Look {
    /// This look, where it says nothing that of what is around.
    pub(crate) fn over(self, around: Self) -> Self {
        Self {
            is_hidden: self.is_hidden.or(around.is_hidden),
            letters: self.letters.or(around.letters),
            behind: self.behind.or(around.behind),
        }
    }

    /// What is behind words, and nothing else of them.
    pub(crate) fn on(behind: Paint) -> Self {
        Self { behind: Some(behind), ..Self::default() }
    }

    /// Whether no reader sees such words.
    pub(crate) fn is_unseen(self) -> bool {
        let is_of_ground = self.letters.is_some_and(|letters| letters.is_same(self.behind.unwrap_or(PAPER)));
        self.is_hidden == Some(true) || is_of_ground
    }
}

impl Paint {
    /// A colour in six hexadecimal digits, with or without "#" before them; anything else tells none.
    pub(crate) fn of_digits(told: &str) -> Self {
        let digits = told.strip_prefix('#').unwrap_or(told);
        match u32::from_str_radix(digits, 16) {
            Ok(number) if digits.len() == 6 => {
                let [_, red, green, blue] = number.to_be_bytes();
                Self::Colour([red, green, blue])
            }
            _ => Self::Unknown,
        }
    }

    fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Colour(one), Self::Colour(other)) => {
                one.iter().zip(other).all(|(one, other)| one.abs_diff(other) <= UNSEEN)
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_the_colour_behind_them_are_unseen() {
        let white = Look { letters: Some(Paint::of_digits("#FEFEFE")), ..Look::default() };
        assert!(white.is_unseen());
        assert!(!white.over(Look::on(Paint::of_digits("204060"))).is_unseen());
        assert!(!white.over(Look::on(Paint::of_digits("auto"))).is_unseen());
        let blue = Look { letters: Some(Paint::of_digits("204060")), ..Look::default() };
        assert!(blue.over(Look::on(Paint::of_digits("#204060"))).is_unseen());
        assert!(!Look { is_hidden: Some(false), ..Look::default() }.over(hidden()).is_unseen());
    }

    fn hidden() -> Look {
        Look { is_hidden: Some(true), ..Look::default() }
    }
}
