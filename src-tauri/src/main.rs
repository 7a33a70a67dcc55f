//! Starts Dateline's window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    intake::reading::answer_if_asked().unwrap_or_else(dateline::run)
}
