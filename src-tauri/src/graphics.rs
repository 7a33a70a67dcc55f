//! A trap of web views on Linux: with NVIDIA's driver WebKitGTK's DMABUF renderer may show a blank
//! window (tauri-apps/tauri#8462).

/// Starts this program again with the renderer's buffers in shared memory, where the driver is there
/// and the person has not chosen otherwise.
#[cfg(target_os = "linux")]
pub(crate) fn avoid_blank_window() {
    use std::os::unix::process::CommandExt;
    use std::path::Path;

    const RENDERER: &str = "WEBKIT_DMABUF_RENDERER_FORCE_SHM";
    if std::env::var_os(RENDERER).is_some() || !Path::new("/proc/driver/nvidia/version").exists() {
        return;
    }
    if let Ok(program) = std::env::current_exe() {
        // The variable must be set before any thread starts; a fresh start is the safe way to set it.
        let error =
            std::process::Command::new(program).args(std::env::args_os().skip(1)).env(RENDERER, "1").exec();
        eprintln!("Dateline goes on without {RENDERER}: {error}");
    }
}

/// Other systems have other web views.
#[cfg(not(target_os = "linux"))]
pub(crate) fn avoid_blank_window() {}
