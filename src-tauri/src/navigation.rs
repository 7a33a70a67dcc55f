//! The window shows the app and nothing else: a link, or a file dropped beside the mark, must not
//! replace it (tauri-apps/tauri#9725).

use tauri::Wry;
use tauri::plugin::{Builder, TauriPlugin};

/// Refuses every navigation away from the app.
pub(crate) fn stay_in_the_app() -> TauriPlugin<Wry> {
    Builder::new("navigation").on_navigation(|_, url| is_ours(url.scheme(), url.host_str())).build()
}

/// Windows serves custom protocols as `http://<scheme>.localhost`.
fn is_ours(scheme: &str, host: Option<&str>) -> bool {
    match scheme {
        "tauri" => host == Some("localhost"),
        "http" | "https" => host == Some("tauri.localhost"),
        "about" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn only_the_app_is_shown() {
        assert!(is_ours("tauri", Some("localhost")));
        assert!(is_ours("http", Some("tauri.localhost")));
        assert!(!is_ours("https", Some("example.org")));
        assert!(!is_ours("http", Some("tauri.localhost.example.org")));
        assert!(!is_ours("file", None));
    }
}
