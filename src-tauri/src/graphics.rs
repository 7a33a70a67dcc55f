//! Traps of web views on Linux. With NVIDIA's driver WebKitGTK's DMABUF renderer may show a blank window
//! (tauri-apps/tauri#8462). Without a graphics card its compositor draws the whole window anew in software for
//! whatever moves: about 20 ms of work a frame, where drawing only what has changed takes one to five.

/// Starts this program again with a way to draw that suits the machine, unless the person has chosen one.
#[cfg(target_os = "linux")]
pub(crate) fn choose_renderer() {
    use std::os::unix::process::CommandExt;

    let Some(variable) = linux::fitting().filter(|variable| std::env::var_os(variable).is_none()) else {
        return;
    };
    if let Ok(program) = std::env::current_exe() {
        // The variable must be set before any thread starts; a fresh start is the safe way to set it.
        let arguments = std::env::args_os().skip(1);
        let error = std::process::Command::new(program).args(arguments).env(variable, "1").exec();
        eprintln!("Dateline goes on without {variable}: {error}");
    }
}

/// Other systems have other web views.
#[cfg(not(target_os = "linux"))]
pub(crate) fn choose_renderer() {}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::Path;

    /// WebKitGTK's variable that suits the graphics card; `None` where its own choice is right.
    pub(super) fn fitting() -> Option<&'static str> {
        if Path::new("/proc/driver/nvidia/version").exists() {
            return Some("WEBKIT_DMABUF_RENDERER_FORCE_SHM");
        }
        (!has_render_node(Path::new("/dev/dri"))).then_some("WEBKIT_DISABLE_COMPOSITING_MODE")
    }

    /// Whether the system offers a card to render with; a screen alone (`card0`) is none.
    pub(super) fn has_render_node(folder: &Path) -> bool {
        let is_node = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with("renderD");
        std::fs::read_dir(folder).is_ok_and(|all| all.flatten().any(|entry| is_node(&entry.file_name())))
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::linux::has_render_node;

    #[test]
    fn a_card_that_only_shows_pictures_does_not_render() {
        let folder = tempfile::TempDir::new().unwrap();
        assert!(!has_render_node(&folder.path().join("missing")));
        std::fs::write(folder.path().join("card0"), "").unwrap();
        assert!(!has_render_node(folder.path()));
        std::fs::write(folder.path().join("renderD128"), "").unwrap();
        assert!(has_render_node(folder.path()));
    }
}
