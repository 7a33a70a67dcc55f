//! What the window can ask for, by feature. Each command unpacks, calls one function and converts.

pub mod articles;
pub mod drafts;
pub mod events;
pub mod export;
pub mod help;
pub mod import;
pub mod jobs;
pub mod library;
pub mod notes;
pub mod originals;
pub mod rereading;
pub mod review;
pub mod search;
pub mod settings;
pub mod timelines;
pub mod windows;
