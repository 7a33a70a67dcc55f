//! An event that lies ahead.

use chronology::Factuality;

use super::{Finding, finding};
use crate::Reason;
use crate::candidates::Candidate;
use crate::factuality::factuality;

pub(super) fn clue(candidate: &Candidate<'_>) -> Option<Finding> {
    let planned = factuality(candidate) == Factuality::Planned && candidate.time.is_some();
    if planned { finding(0.2, Reason::PlannedWithDate) } else { None }
}
