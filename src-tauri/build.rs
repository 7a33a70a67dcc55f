//! Lets Tauri read tauri.conf.json; makes the folder of the built interface so that checks run before it is built.

fn main() {
    let built = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/dist");
    if let Err(error) = std::fs::create_dir_all(&built) {
        println!("cargo::warning=could not make {}: {error}", built.display());
    }
    println!("cargo::rerun-if-changed=src-tauri/capabilities");
    let attributes =
        tauri_build::Attributes::new().capabilities_path_pattern("src-tauri/capabilities/*.json");
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo::error={error:#}");
    }
}
