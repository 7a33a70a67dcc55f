//! Events, evidence and timelines: what a person has decided.
//!
//! Knows how events are ordered, compared and gathered, not how they were suggested, stored or drawn.

mod attribution;
mod event;
mod joining;
mod note;
mod period;
mod review;
mod timeline;

pub use attribution::{Factuality, Link, THE_ARTICLE};
pub use event::{Event, EventDraft, EventId, Evidence, EvidenceId, Stance, Standing};
pub use joining::Joined;
pub use note::{Note, NoteId, Subject};
pub use period::{Period, PeriodDraft, PeriodId, Tint};
pub use review::{Reread, Review};
pub use timeline::{
    CitedArticle, Conflict, LaneBy, Timeline, TimelineContents, TimelineDraft, TimelineId, conflicts,
    disagreeing, lane_of, order,
};
