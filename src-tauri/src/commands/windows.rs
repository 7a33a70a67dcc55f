//! More windows over the same library.

use tauri::utils::config::WebviewUrl;
use tauri::{AppHandle, Manager, WebviewWindowBuilder};

use crate::failure::Failure;

/// Opens another window, which begins at a place as the interface writes it.
#[tauri::command(async)]
pub fn new_window(handle: AppHandle, place: String) -> Result<(), Failure> {
    let Some(first) = handle.config().app.windows.first() else { return Ok(()) };
    let taken = |label: &String| handle.get_webview_window(label).is_some();
    let label = (2..).map(|number| format!("window-{number}")).find(|label| !taken(label));
    let mut config = first.clone();
    config.label = label.unwrap_or_default();
    config.url = WebviewUrl::App(format!("index.html#{place}").into());
    WebviewWindowBuilder::from_config(&handle, &config)?.build()?;
    Ok(())
}
