//! Searches that a person keeps in the sidebar.

use serde::{Deserialize, Serialize};

use crate::{Library, LibraryError};

/// The setting that holds them.
const SETTING: &str = "searches";

/// A search that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedSearch {
    /// What the person calls it.
    pub name: String,
    /// As typed into the search field.
    pub query: String,
}

impl Library {
    /// The searches that are kept, in the person's order.
    pub fn saved_searches(&self) -> Result<Vec<SavedSearch>, LibraryError> {
        let kept = self.setting(SETTING)?;
        Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default())
    }

    /// Keeps these searches and no others; a setting, not an undoable change.
    pub fn save_searches(&self, searches: &[SavedSearch]) -> Result<(), LibraryError> {
        self.set_setting(SETTING, &serde_json::json!(searches).to_string())
    }
}
