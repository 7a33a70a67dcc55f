//! A date as far as it is known.
//!
//! [`Edtf`] is ISO 8601-2:2019 (levels 0 to 2), always proleptic Gregorian. [`When`] adds what EDTF
//! cannot say: "early June" is `2013-06` with [`Modifier::Start`], and the [`Calendar`] the words
//! were written in. Nothing here knows text, languages or events.

mod bounds;
pub mod calendar;
mod date;
mod error;
mod label;
mod precision;
mod when;

pub use bounds::Bounds;
pub use date::Edtf;
pub use error::{LeftOut, ParseEdtfError};
pub use precision::Precision;
pub use when::{Calendar, Modifier, When};
