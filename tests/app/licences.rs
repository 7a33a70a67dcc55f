//! Everything that is linked or bundled may be shipped under MIT OR Apache-2.0.

use std::fs;
use std::path::Path;

use cargo_metadata::MetadataCommand;
use spdx::{Expression, LicenseReq};

/// Licences that ask for no more than their text beside the binary, and MPL-2.0, which asks for the
/// source of its own files only.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC-BY-4.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "MPL-2.0",
    "Python-2.0",
    "BlueOak-1.0.0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

fn is_allowed(licence: &str) -> bool {
    // "MIT/Apache-2.0" is the old way to write "OR".
    let licence = licence.replace('/', " OR ");
    let allows = |requirement: &LicenseReq| ALLOWED.contains(&requirement.to_string().as_str());
    Expression::parse(&licence).is_ok_and(|expression| expression.evaluate(allows))
}

#[test]
fn refuses_what_may_not_be_shipped() {
    assert!(is_allowed("MIT OR GPL-3.0-only"));
    assert!(is_allowed("(MIT OR Apache-2.0) AND Unicode-3.0"));
    assert!(!is_allowed("GPL-3.0-only"));
    assert!(!is_allowed("MIT AND AGPL-3.0-only"));
    assert!(!is_allowed(""));
}

#[test]
fn every_crate_may_be_shipped() {
    let metadata = MetadataCommand::new().other_options(["--locked".to_owned()]).exec().unwrap();
    let refused: Vec<String> = metadata
        .packages
        .iter()
        .filter(|package| !package.license.as_deref().is_some_and(is_allowed))
        .map(|package| format!("{} {}: {:?}", package.name, package.version, package.license))
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

/// Packages whose manifest names no licence, with the one that their LICENSE file holds.
const LICENCE_FILES: &[(&str, &str)] = &[("node_modules/svelte-toolbelt", "MIT")];

/// What is bundled; what only builds or tests the interface is not shipped.
#[test]
fn every_bundled_npm_package_may_be_shipped() {
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/package-lock.json");
    let lock: serde_json::Value = serde_json::from_str(&fs::read_to_string(lock).unwrap()).unwrap();
    let packages = lock["packages"].as_object().unwrap();
    assert!(packages.len() > 1, "the lock file names packages");
    let licence = |path: &str, package: &serde_json::Value| {
        let by_file = LICENCE_FILES.iter().find(|(known, _)| *known == path).map(|(_, licence)| *licence);
        package["license"].as_str().or(by_file).map(str::to_owned)
    };
    let refused: Vec<String> = packages
        .iter()
        .filter(|(path, package)| !path.is_empty() && package["dev"] != true)
        .filter(|(path, package)| !licence(path, package).is_some_and(|licence| is_allowed(&licence)))
        .map(|(path, package)| format!("{path}: {}", package["license"]))
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
}
