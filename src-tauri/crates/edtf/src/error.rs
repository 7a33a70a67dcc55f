//! Why a text is no date in EDTF.

/// Why a text is no EDTF date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ParseEdtfError {
    /// A form of ISO 8601 that EDTF does without.
    #[error("“{text}” is {form}, which EDTF does not have")]
    LeftOut {
        /// The text that was given.
        text: String,
        /// What it is.
        form: LeftOut,
    },
    /// No date, or one that does not exist.
    #[error("“{text}” is not a date in EDTF: {reason}")]
    NoDate {
        /// The text that was given.
        text: String,
        /// What is wrong with it.
        reason: &'static str,
        /// Where it is wrong, in bytes.
        at: usize,
    },
}

/// What ISO 8601 can say of a time and EDTF (ISO 8601-2:2019, Annex A) leaves out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LeftOut {
    /// `2013-W21`
    #[error("a week or a day of a week")]
    Week,
    /// `2013-146`
    #[error("a day counted within its year")]
    DayOfYear,
    /// `20130526`
    #[error("a date without hyphens")]
    Basic,
    /// `P2Y6M`
    #[error("a length of time")]
    Duration,
    /// `R5/2013/2014`
    #[error("a time that recurs")]
    Recurring,
    /// `2013-05-26T14:30`
    #[error("a time of day without its seconds")]
    TimeToTheMinute,
    /// `T14:30:00`
    #[error("a time of day without its day")]
    TimeAlone,
    /// `2013-05-26T14:30:00/2013-05-26T15:00:00`
    #[error("a stretch between times of day")]
    TimeInInterval,
}

impl ParseEdtfError {
    pub(crate) fn of(text: &str, error: edtf_core::ParseError) -> Self {
        match left_out(text) {
            Some(form) => Self::LeftOut { text: text.to_owned(), form },
            None => Self::NoDate { text: text.to_owned(), reason: error.message, at: error.offset },
        }
    }
}

/// The form of ISO 8601 that a text has, told by its signs alone.
fn left_out(text: &str) -> Option<LeftOut> {
    let shape: String =
        text.chars().map(|letter| if letter.is_ascii_digit() { '9' } else { letter }).collect();
    let is_made_of = |text: &str, signs: &str| text.chars().all(|letter| signs.contains(letter));
    match shape.as_str() {
        "9999-W99" | "9999-W99-9" | "9999W99" | "9999W999" => Some(LeftOut::Week),
        "9999-999" | "9999999" => Some(LeftOut::DayOfYear),
        "99999999" => Some(LeftOut::Basic),
        "99999999T999999" | "99999999T999999Z" | "99999999T9999" => Some(LeftOut::Basic),
        _ if shape.starts_with('P') && shape.len() > 2 && is_made_of(&shape, "P9YMWDTHS.,") => {
            Some(LeftOut::Duration)
        }
        _ if shape.starts_with("R/") || shape.starts_with("R9") && shape.contains('/') => {
            Some(LeftOut::Recurring)
        }
        _ if shape.contains('/') && shape.contains('T') && is_made_of(&shape, "9-:T/.Z+PYMWDHS") => {
            Some(LeftOut::TimeInInterval)
        }
        _ if shape.starts_with("T99:99") && is_made_of(&shape, "9T:Z+-") => Some(LeftOut::TimeAlone),
        _ => shape
            .strip_prefix("9999-99-99T99:99")
            .is_some_and(|rest| matches!(rest, "" | "Z" | "+99:99" | "-99:99" | "+99" | "-99"))
            .then_some(LeftOut::TimeToTheMinute),
    }
}
