//! A stretch of time that stands behind a timeline's events: an era, a reign, a strike.

use edtf::When;
use serde::{Deserialize, Serialize};

use crate::joining::{Joined, field};

/// A period's number in its library.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PeriodId(pub i64);

/// A stretch of time that stands behind a timeline's events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// Its number.
    pub id: PeriodId,
    /// What a person says of it.
    #[serde(flatten)]
    pub draft: PeriodDraft,
}

/// What a person says of a period.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PeriodDraft {
    /// What it is called.
    pub name: String,
    /// From when to when, as far as known.
    pub when: When,
    /// In which colour it is drawn.
    #[serde(default)]
    pub tint: Tint,
}

impl Joined for PeriodDraft {
    fn joined(before: &Self, theirs: &Self, mine: Self) -> Option<Self> {
        Some(Self {
            name: field(&before.name, &theirs.name, mine.name)?,
            when: field(&before.when, &theirs.when, mine.when)?,
            tint: field(&before.tint, &theirs.tint, mine.tint)?,
        })
    }
}

/// A colour for the ground behind events, in any theme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Tint {
    #[default]
    Grey,
    Blue,
    Green,
    Violet,
    Rose,
}
