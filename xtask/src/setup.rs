//! Installs what is missing: system packages and npm packages.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::shell::{Done, call, command, npm, output, root};

/// What the machine is needed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building and opening the app.
    Run,
    /// The same, and driving the window without a display.
    Test,
    /// The same, and making packages.
    Package,
}

/// A system's package installer, with the packages it needs for each purpose.
struct Installer {
    program: &'static str,
    install: &'static [&'static str],
    /// Succeeds for a package that is installed; the package's name follows.
    query: &'static [&'static str],
    build: &'static [&'static str],
    window: &'static [&'static str],
    package: &'static [&'static str],
}

/// Debian and Ubuntu, Fedora, Arch; packages as Tauri's prerequisites name them
/// (<https://v2.tauri.app/start/prerequisites/>).
const INSTALLERS: &[Installer] = &[
    Installer {
        program: "apt-get",
        install: &["install", "-y", "--no-install-recommends"],
        query: &["dpkg-query", "--show", "--showformat=${db:Status-Status}"],
        build: &[
            "build-essential",
            "file",
            "libssl-dev",
            "libwebkit2gtk-4.1-dev",
            "librsvg2-dev",
            "libxdo-dev",
            "pkg-config",
        ],
        window: &["dbus", "fonts-noto-core", "webkit2gtk-driver", "xauth", "xvfb"],
        package: &["rpm"],
    },
    Installer {
        program: "dnf",
        install: &["install", "-y"],
        query: &["rpm", "-q"],
        build: &[
            "file",
            "gcc",
            "gcc-c++",
            "libxdo-devel",
            "librsvg2-devel",
            "openssl-devel",
            "pkgconf-pkg-config",
            "webkit2gtk4.1-devel",
        ],
        window: &[
            "dbus-daemon",
            "dbus-tools",
            "google-noto-sans-fonts",
            "webkit2gtk4.1",
            "xorg-x11-server-Xvfb",
            "xorg-x11-xauth",
        ],
        package: &["rpm-build"],
    },
    Installer {
        program: "pacman",
        install: &["-S", "--needed", "--noconfirm"],
        query: &["pacman", "-Q"],
        build: &["base-devel", "file", "librsvg", "openssl", "webkit2gtk-4.1", "xdotool"],
        window: &["dbus", "noto-fonts", "xorg-server-xvfb", "xorg-xauth"],
        package: &[],
    },
];

/// Makes the machine ready for a purpose.
pub(crate) fn prepare(purpose: Purpose) -> Done {
    if cfg!(target_os = "linux") {
        system_packages(purpose)?;
    } else {
        other_systems()?;
    }
    npm_packages()
}

fn system_packages(purpose: Purpose) -> Done {
    let Some(installer) = INSTALLERS.iter().find(|installer| is_there(installer.program)) else {
        return Err(
            "this Linux has none of apt, dnf and pacman: install WebKitGTK 4.1, librsvg, OpenSSL and \
                    xdo with their headers, a C compiler and pkg-config, then run this again"
                .to_owned(),
        );
    };
    let mut wanted = installer.build.to_vec();
    if purpose != Purpose::Run {
        wanted.extend(installer.window);
    }
    if purpose == Purpose::Package {
        wanted.extend(installer.package);
    }
    let missing: Vec<&str> = wanted.into_iter().filter(|package| !is_installed(installer, package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("Missing system packages: {}", missing.join(" "));
    if installer.program == "apt-get" {
        call(&mut as_root(installer.program, &["update"]))?;
    }
    let mut arguments = installer.install.to_vec();
    arguments.extend(&missing);
    call(as_root(installer.program, &arguments).env("DEBIAN_FRONTEND", "noninteractive")).map_err(|problem| {
        format!("{problem}; install these yourself, then run this again: {}", missing.join(" "))
    })
}

fn is_installed(installer: &Installer, package: &str) -> bool {
    let [program, arguments @ ..] = installer.query else { return false };
    let answer = output(command(program, arguments).arg(package));
    // dpkg-query also knows packages that were removed again.
    answer.is_some_and(|answer| installer.program != "apt-get" || answer == "installed")
}

fn as_root(program: &str, arguments: &[&str]) -> Command {
    if output(&mut command("id", &["-u"])).as_deref() == Some("0") {
        return command(program, arguments);
    }
    let mut sudo = command("sudo", &[program]);
    sudo.args(arguments);
    sudo
}

fn other_systems() -> Done {
    if cfg!(target_os = "macos") && output(&mut command("xcode-select", &["-p"])).is_none() {
        return Err("the command line tools are missing: run `xcode-select --install`, then run this again"
            .to_owned());
    }
    if cfg!(windows) && !is_there("cl.exe") && std::env::var_os("VSINSTALLDIR").is_none() {
        eprintln!(
            "If the build fails for want of a linker, install “Desktop development with C++” of the Visual Studio \
             Build Tools; WebView2 is part of Windows 10 (1803) and later."
        );
    }
    Ok(())
}

fn is_there(program: &str) -> bool {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&folders).any(|folder| folder.join(program).is_file())
}

/// Installs the interface's packages as the lock file names them, if they are not there yet.
pub(crate) fn npm_packages() -> Done {
    let version = output(npm(&["--version"]).env("npm_config_update_notifier", "false"));
    let node = output(&mut command("node", &["--version"]));
    let major = node.as_deref().and_then(|node| node.trim_start_matches('v').split('.').next()?.parse().ok());
    if version.is_none() || major.is_none_or(|major: u32| major < 20) {
        return Err(
            "Node.js 20 or later with npm is needed: install it from https://nodejs.org, then run this again"
                .to_owned(),
        );
    }
    let lock = root().join("ui/package-lock.json");
    let installed = root().join("ui/node_modules/.installed-lock.json");
    if same_content(&lock, &installed) {
        return Ok(());
    }
    call(&mut npm(&["ci", "--no-audit", "--no-fund"]))?;
    fs::copy(&lock, &installed)
        .map_err(|error| format!("{} could not be written: {error}", installed.display()))?;
    Ok(())
}

fn same_content(one: &Path, other: &Path) -> bool {
    matches!((fs::read(one), fs::read(other)), (Ok(one), Ok(other)) if one == other)
}
