//! The architecture as absences: who must not depend on what.

use std::collections::{BTreeMap, BTreeSet};

use cargo_metadata::{DependencyKind, Metadata, MetadataCommand, PackageId};

/// Each crate of the workspace, with the ones it may depend on; the order is the data's way.
const MAY_DEPEND_ON: &[(&str, &[&str])] = &[
    ("edtf", &[]),
    ("timex", &["edtf"]),
    ("articles", &["edtf", "timex"]),
    ("chronology", &["edtf", "articles", "timex"]),
    ("suggest", &["edtf", "articles", "timex", "chronology"]),
    ("library", &["edtf", "articles", "timex", "chronology", "suggest"]),
    ("export", &["edtf", "articles", "chronology"]),
    ("intake", &["edtf", "articles", "timex", "chronology", "suggest", "library", "export"]),
    ("cli", &["edtf", "articles", "timex", "chronology", "suggest", "library", "intake", "export"]),
    ("dateline", &["edtf", "articles", "timex", "chronology", "suggest", "library", "intake", "export"]),
    ("xtask", &[]),
];

/// Packages that only one crate may name.
const ONLY: &[(&str, &[&str])] = &[("library", &["rusqlite"]), ("dateline", &["tauri", "tokio"])];

/// Clients of the network: nothing that Dateline ships may hold one.
const NETWORK: &[&str] = &["reqwest", "hyper", "ureq", "curl", "isahc", "attohttpc", "native-tls", "rustls"];

/// What a program without a window must not link.
const WEB_VIEW: &[&str] = &["tauri", "wry", "tao", "webkit2gtk", "gtk"];

/// The systems Dateline is shipped for.
const SYSTEMS: &[&str] = &["x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin"];

fn metadata(system: &str) -> Metadata {
    let options = ["--locked", "--filter-platform", system].map(str::to_owned);
    MetadataCommand::new().other_options(options).exec().unwrap()
}

/// The names a workspace crate depends on to run, directly.
fn direct(metadata: &Metadata) -> BTreeMap<String, BTreeSet<String>> {
    let packages = metadata.workspace_packages().into_iter();
    packages
        .map(|package| {
            let normal = package.dependencies.iter().filter(|one| one.kind == DependencyKind::Normal);
            (package.name.to_string(), normal.map(|one| one.name.clone()).collect())
        })
        .collect()
}

/// Everything a workspace crate links, at any depth.
fn linked(metadata: &Metadata, name: &str) -> BTreeSet<String> {
    let resolve = metadata.resolve.as_ref().unwrap();
    let root =
        metadata.workspace_packages().into_iter().find(|package| package.name.as_str() == name).unwrap();
    let mut seen: BTreeSet<&PackageId> = BTreeSet::new();
    let mut open = vec![&root.id];
    while let Some(id) = open.pop() {
        if seen.insert(id) {
            let node = resolve.nodes.iter().find(|node| &node.id == id).unwrap();
            let runs = |kind: &cargo_metadata::DepKindInfo| kind.kind == DependencyKind::Normal;
            open.extend(node.deps.iter().filter(|dep| dep.dep_kinds.iter().any(runs)).map(|dep| &dep.pkg));
        }
    }
    seen.into_iter().map(|id| metadata[id].name.to_string()).collect()
}

#[test]
fn crates_depend_only_on_the_steps_before_them() {
    let direct = direct(&metadata(SYSTEMS[0]));
    let known: BTreeSet<&str> = MAY_DEPEND_ON.iter().map(|(name, _)| *name).collect();
    assert_eq!(direct.keys().map(String::as_str).collect::<BTreeSet<_>>(), known, "name the new crate here");
    for (name, allowed) in MAY_DEPEND_ON {
        for dependency in direct[*name].iter().filter(|dependency| known.contains(dependency.as_str())) {
            assert!(allowed.contains(&dependency.as_str()), "{name} must not depend on {dependency}");
        }
    }
}

#[test]
fn only_the_library_knows_sql_and_only_the_app_knows_tauri() {
    for (name, dependencies) in direct(&metadata(SYSTEMS[0])) {
        for (owner, packages) in ONLY.iter().filter(|(owner, _)| *owner != name) {
            for package in *packages {
                assert!(!dependencies.contains(*package), "{name} names {package}, which only {owner} may");
            }
        }
    }
}

#[test]
fn nothing_that_is_shipped_can_ask_the_network() {
    for system in SYSTEMS {
        let metadata = metadata(system);
        for name in ["dateline", "cli"] {
            let linked = linked(&metadata, name);
            for client in NETWORK {
                assert!(!linked.contains(*client), "{name} links {client} on {system}");
            }
        }
    }
}

#[test]
fn the_command_line_links_no_web_view() {
    let linked = linked(&metadata(SYSTEMS[0]), "cli");
    assert!(linked.contains("rusqlite"), "the whole tree was walked");
    for package in WEB_VIEW {
        assert!(!linked.contains(*package), "the command line links {package}");
    }
}
