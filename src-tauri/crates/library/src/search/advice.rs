//! What is wrong with a part of a query, and what to write instead: by code, with what it names.

use std::fmt;

/// What is wrong with a part of a query, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SearchAdvice {
    /// A parenthesis closes that none opened.
    NotOpened,
    /// Only what stands before is looked for.
    TooLong,
    /// Nothing follows the colon.
    NothingAfter {
        /// The field's name.
        field: String,
    },
    /// The field knows these values only.
    OneOf {
        /// Each, as it is to be written.
        written: Vec<String>,
    },
    /// It is no date.
    NoDate {
        /// What was written.
        value: String,
        /// The field's name.
        field: String,
    },
    /// There is no such field, but one with nearly this name.
    NearField {
        /// What was written.
        name: String,
        /// The field that may be meant.
        known: &'static str,
    },
    /// There is no such field.
    UnknownField {
        /// What was written.
        name: String,
        /// All fields.
        fields: Vec<String>,
    },
}

impl fmt::Display for SearchAdvice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOpened => {
                f.write_str("No parenthesis is open here; leave it out, or write it in quotes.")
            }
            Self::TooLong => f.write_str("This is too long: only what stands before is looked for."),
            Self::NothingAfter { field } => {
                write!(f, "Write what to look for right after “{field}:”, without a space.")
            }
            Self::OneOf { written } => write!(f, "Write one of these: {}.", written.join(", ")),
            Self::NoDate { value, field } => write!(
                f,
                "“{value}” is not understood as a date: write {field}:2013-07, {field}:1914/1918 or \
                 {field}:\"early July 2013\"."
            ),
            Self::NearField { name, known } => {
                write!(f, "There is no field “{name}:”. Did you mean “{known}:”?")
            }
            Self::UnknownField { name, fields } => write!(
                f,
                "There is no field “{name}:”. To look for these words, write them in quotes; the fields are {}.",
                fields.join(" ")
            ),
        }
    }
}
