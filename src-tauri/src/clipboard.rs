//! Files that were copied in a file manager: a web view hands a page their bytes at most, never where they are.

use std::path::PathBuf;

use tauri::AppHandle;

/// The files on the clipboard; none where something else lies there.
#[cfg(target_os = "linux")]
pub(crate) async fn files(handle: &AppHandle) -> Vec<PathBuf> {
    let (tell, told) = tokio::sync::oneshot::channel();
    // GTK hears the answer in its own loop, which must not be waited for there.
    let asked = handle.run_on_main_thread(move || {
        let clipboard = gtk::Clipboard::get(&gtk::gdk::SELECTION_CLIPBOARD);
        clipboard.request_uris(move |_, addresses| {
            let paths = addresses.iter().filter_map(|address| gtk::glib::filename_from_uri(address).ok());
            // Who no longer waits needs no answer.
            let _gone = tell.send(paths.map(|(path, _)| path).collect());
        });
    });
    if let Err(error) = asked {
        tracing::warn!(%error, "the clipboard cannot be asked");
    }
    told.await.unwrap_or_default()
}

/// The files on the clipboard; none where something else lies there.
#[cfg(not(target_os = "linux"))]
pub(crate) async fn files(_handle: &AppHandle) -> Vec<PathBuf> {
    arboard::Clipboard::new().and_then(|mut clipboard| clipboard.get().file_list()).unwrap_or_default()
}
