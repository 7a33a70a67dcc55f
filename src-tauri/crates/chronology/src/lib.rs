//! Events, evidence and timelines: what a person has decided.
//!
//! Knows how events are ordered, compared and gathered, not how they were suggested, stored or drawn.

mod attribution;
mod event;
mod highlight;
mod joining;
mod lane;
mod note;
mod period;
mod review;
mod timeline;

pub use attribution::{Factuality, Link, THE_ARTICLE};
pub use event::{Event, EventDraft, EventId, Evidence, EvidenceId, Stance, Standing};
pub use highlight::{Highlight, HighlightId};
pub use joining::Joined;
pub use lane::{Lane, LaneBy, LaneId, Lanes};
pub use note::{Note, NoteId, Subject};
pub use period::{Period, PeriodDraft, PeriodId, Tint};
pub use review::{Reread, Review};
pub use timeline::{
    CitedArticle, Conflict, Timeline, TimelineContents, TimelineDraft, TimelineId, conflicts, disagreeing,
    order,
};
