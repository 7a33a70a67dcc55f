//! Notifications of the system, a line or two of text: what came of long work while a person worked in another program.

use notify_rust::Notification;
use tauri::AppHandle;

/// Whether the system is to call a person: they want that, and look at none of the windows.
pub(crate) fn is_due(wanted: bool, focused: impl IntoIterator<Item = bool>) -> bool {
    wanted && !focused.into_iter().any(|focused| focused)
}

/// Has the system show words; what a click does is the system's.
pub(crate) fn show(handle: &AppHandle, title: &str, text: &str) {
    let mut notice = Notification::new();
    notice.appname(&handle.package_info().name).summary(title).body(text).auto_icon();
    name(&mut notice, &handle.config().identifier);
    // Not every system shows them, and the window tells the same.
    if let Err(error) = notice.show() {
        tracing::warn!(%error, "the system shows no notification");
    }
}

/// Says to the system whose notification it is, where it goes by more than a name.
#[allow(unused_variables, reason = "each system notes another of them, Linux none")]
fn name(notice: &mut Notification, identifier: &str) {
    // Windows knows the name only of a program that is installed.
    #[cfg(all(windows, not(debug_assertions)))]
    notice.app_id(identifier);
    #[cfg(target_os = "macos")]
    // It is named once; asked again it says so.
    let _named_already = notify_rust::set_application(identifier);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_is_away_and_wants_it_is_called() {
        assert!(is_due(true, [false, false]));
        assert!(!is_due(true, [false, true]), "a window is looked at");
        assert!(!is_due(false, [false]), "it is turned off");
    }
}
