//! The library as its callers use it: real SQLite in temporary folders.

#[cfg(test)]
mod backups;
#[cfg(test)]
mod damage;
#[cfg(test)]
mod drafts;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod folder;
#[cfg(test)]
mod highlights;
#[cfg(test)]
mod jobs;
#[cfg(test)]
mod kill;
#[cfg(test)]
mod news;
#[cfg(test)]
mod purging;
#[cfg(test)]
mod reading_again;
#[cfg(test)]
mod reading_places;
#[cfg(test)]
mod rereading;
#[cfg(test)]
mod review;
#[cfg(test)]
mod search;
#[cfg(test)]
mod timelines;
#[cfg(test)]
mod undo;
#[cfg(test)]
mod versions;
