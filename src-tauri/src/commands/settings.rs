//! A person's settings on this computer.

use std::fs;
use std::io::ErrorKind;

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, Emitter, Manager};
use ts_rs::TS;

use crate::failure::Failure;

/// A person's settings on this computer; kept as `settings.json` in the app's folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Settings {
    /// Light, dark, or as the system has it.
    pub theme: Theme,
    /// How tight lists are.
    pub density: Density,
    /// BCP 47 of the interface; null for the system's.
    pub language: Option<String>,
    /// Size of the reader's text in CSS pixels.
    pub reader_size: f32,
    /// Its longest lines, in characters.
    pub reader_measure: f32,
    /// Its letters.
    pub reader_face: ReaderFace,
    /// Whether single letters act in lists and the reader (WCAG 2.1.4).
    pub letter_keys: bool,
    /// Whether the system tells what came of long work while no window has the focus.
    pub notifications: bool,
    /// In which time zone the chart reads times that were told with theirs: an IANA name, `system`, null as told.
    pub time_zone: Option<String>,
    /// The keys a person gave to actions, by action: `Mod+Shift+Z`.
    pub keys: std::collections::BTreeMap<String, Vec<String>>,
    /// Widths and heights of panes in CSS pixels, by pane.
    pub panes: std::collections::BTreeMap<String, f32>,
    /// Columns of the table that are not shown, by name.
    pub hidden_columns: Vec<String>,
    /// Where each window was last, as the interface writes it, by the window's label.
    pub places: std::collections::BTreeMap<String, String>,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Theme {
    #[default]
    System,
    Light,
    Dark,
}

/// How tight lists are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Density {
    #[default]
    Comfortable,
    Compact,
}

/// The letters in which articles are set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum ReaderFace {
    #[default]
    Serif,
    Sans,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::default(),
            density: Density::default(),
            language: None,
            reader_size: 17.0,
            reader_measure: 62.0,
            reader_face: ReaderFace::default(),
            letter_keys: true,
            notifications: true,
            time_zone: None,
            keys: Default::default(),
            panes: Default::default(),
            hidden_columns: vec!["people".to_owned(), "factuality".to_owned()],
            places: Default::default(),
        }
    }
}

const FILE: &str = "settings.json";

/// Tells every window what was saved.
const SETTINGS_CHANGED: &str = "settings-changed";

/// A person's settings; the defaults where none were saved or they cannot be read.
#[tauri::command(async)]
pub fn settings(handle: AppHandle) -> Result<Settings, Failure> {
    match fs::read_to_string(handle.path().app_config_dir()?.join(FILE)) {
        Ok(text) => Ok(serde_json::from_str(&text).unwrap_or_default()),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Settings::default()),
        Err(error) => Err(error.into()),
    }
}

/// The language of the interface: what a person chose, else the system's as its environment names it.
pub fn language(handle: &AppHandle) -> String {
    let chosen = settings(handle.clone()).ok().and_then(|settings| settings.language);
    let system = || ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(|name| std::env::var(name).ok());
    chosen.or_else(system).unwrap_or_default()
}

/// Keeps a person's settings, and tells every window.
#[tauri::command(async)]
pub fn save_settings(handle: AppHandle, settings: Settings) -> Result<(), Failure> {
    let folder = handle.path().app_config_dir()?;
    fs::create_dir_all(&folder)?;
    let text = serde_json::to_string_pretty(&settings).map_err(std::io::Error::from)?;
    // Written beside and renamed: a crash leaves the old settings, never half of the new.
    let new = folder.join("settings.json.new");
    fs::write(&new, text)?;
    fs::rename(&new, folder.join(FILE))?;
    Ok(handle.emit(SETTINGS_CHANGED, settings)?)
}
