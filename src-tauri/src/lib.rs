//! Dateline's window: the only code that knows Tauri.
//!
//! Commands are in `commands/`, by feature; an original reaches the window, inert, by one of them.

#[cfg(test)]
mod bindings;
mod clipboard;
pub mod commands;
pub mod failure;
mod graphics;
mod navigation;
mod notices;
pub mod state;
pub mod views;

use std::process::ExitCode;
use std::time::Duration;

use ::library::Library;
use tauri::{AppHandle, Emitter, Manager, RunEvent, WebviewWindow, Wry};
use tauri_plugin_dialog::{DialogExt, MessageDialogBuilder, MessageDialogButtons, MessageDialogKind};

use crate::commands::jobs::{JobKindView, JobReportView};
use crate::commands::{
    articles, drafts, events, export, help, import, jobs, library, notes, originals, rereading, review,
    search, settings, timelines, windows,
};
use crate::failure::{Failure, Reason, Told, told_choices};
use crate::state::{App, OpenLibrary};

/// Names the commands once: for Tauri, and for the test that compares them with the interface's list.
macro_rules! commands {
    ($($module:ident :: $command:ident),* $(,)?) => {
        /// The names of all commands.
        pub const COMMANDS: &[&str] = &[$(stringify!($command)),*];

        fn handler() -> impl Fn(tauri::ipc::Invoke<tauri::Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($module::$command),*]
        }
    };
}

commands![
    articles::list_articles,
    articles::article,
    articles::article_versions,
    articles::compare_articles,
    articles::reading_place,
    articles::keep_reading_place,
    articles::list_highlights,
    articles::add_highlight,
    articles::remove_highlight,
    articles::set_published,
    articles::correct_date,
    articles::uncorrect_date,
    articles::set_genre,
    articles::published_candidates,
    articles::understand_date,
    articles::understand_dates,
    articles::trash_article,
    drafts::draft_timeline,
    drafts::draft,
    drafts::discard_draft,
    events::list_events,
    events::event,
    events::create_event,
    events::update_event,
    events::paste_events,
    events::confirm_event,
    events::add_evidence,
    events::remove_evidence,
    events::merge_events,
    events::trash_event,
    export::export_timeline,
    export::save_file,
    export::show_in_folder,
    help::manual,
    import::preview_tables,
    import::import_paths,
    import::import_pasted,
    import::copied_files,
    jobs::pause_job,
    jobs::continue_job,
    jobs::cancel_job,
    jobs::list_jobs,
    jobs::notify,
    library::status,
    library::undo,
    library::redo,
    library::history,
    library::opened_link,
    library::open_library,
    library::open_sample,
    library::list_trash,
    library::restore_from_trash,
    library::purge_trash,
    library::back_up,
    library::list_backups,
    library::restore_backup,
    library::check,
    notes::list_notes,
    notes::create_note,
    notes::update_note,
    notes::note_history,
    notes::trash_note,
    originals::original,
    originals::original_page,
    originals::original_areas,
    rereading::article_readings,
    rereading::earlier_text,
    rereading::compare_earlier,
    rereading::present_place,
    rereading::read_article_again,
    rereading::read_older_again,
    rereading::follow_passages,
    rereading::keep_passages,
    review::accept_suggestion,
    review::accept_many,
    review::merge_suggestions,
    review::reject_suggestions,
    review::merge_candidates,
    review::retellings,
    review::learned,
    review::forget_learned,
    search::search,
    search::saved_searches,
    search::save_searches,
    settings::settings,
    settings::save_settings,
    timelines::list_timelines,
    timelines::timeline,
    timelines::timeline_news,
    timelines::create_timeline,
    timelines::update_timeline,
    timelines::add_to_timeline,
    timelines::remove_from_timeline,
    timelines::trash_timeline,
    timelines::add_period,
    timelines::update_period,
    timelines::remove_period,
    timelines::add_lane,
    timelines::rename_lane,
    timelines::move_lane,
    timelines::remove_lane,
    timelines::put_in_lane,
    windows::new_window,
];

/// Tells the window that a link waits.
const LINK_OPENED: &str = "link-opened";

/// Commands that are worked on at once: on two cores, two long ones must not keep all others waiting.
const WORKERS: usize = 8;

/// Opens the window and runs until it is closed.
pub fn run() -> ExitCode {
    graphics::choose_renderer();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(WORKERS).enable_all().build();
    // Without it Tauri makes its own, of as many workers as there are cores.
    if let Ok(runtime) = &runtime {
        tauri::async_runtime::set(runtime.handle().clone());
    }
    let built = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|handle, arguments, _| opened(handle, arguments)))
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(navigation::stay_in_the_app())
        .setup(|tauri| {
            tauri.manage(logging(tauri.handle())?);
            begin(tauri.handle(), Library::open_or_create);
            Ok(())
        })
        .invoke_handler(handler())
        .build(tauri::generate_context!());
    match built {
        Ok(app) => {
            app.run(handle_run_event);
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("Dateline could not start: {}", Failure::from(error).details);
            ExitCode::FAILURE
        }
    }
}

/// macOS hands links to the running program.
fn handle_run_event(_handle: &AppHandle, _event: RunEvent) {
    #[cfg(target_os = "macos")]
    if let RunEvent::Opened { urls } = _event {
        let arguments = urls.iter().map(ToString::to_string);
        opened(_handle, std::iter::once(String::new()).chain(arguments).collect());
    }
}

/// Opens the library to start with, or says why it cannot be opened; whether it is open.
fn begin(handle: &AppHandle, open: OpenLibrary) -> bool {
    match App::start(handle, open) {
        Ok(app) => {
            link_in(std::env::args()).into_iter().for_each(|link| app.keep_link(link));
            handle.manage(app);
            tauri::async_runtime::spawn(back_up_when_due(handle.clone()));
            return true;
        }
        Err(failure) if failure.reason == Reason::LibraryDamaged => offer_backup(handle.clone(), &failure),
        Err(failure) => end_with(handle.clone(), &failure),
    }
    false
}

/// Says why Dateline cannot start, then ends it.
fn end_with(handle: AppHandle, failure: &Failure) {
    cannot_start(&handle, failure).show(move |_| handle.exit(1));
}

/// Says that the library is damaged, and goes on with its newest backup if a person wants that.
fn offer_backup(handle: AppHandle, failure: &Failure) {
    let [restore, quit, _] = told_choices(&settings::language(&handle));
    let dialog = cannot_start(&handle, failure).buttons(MessageDialogButtons::OkCancelCustom(restore, quit));
    dialog.show(move |wanted| {
        if !wanted {
            handle.exit(1);
        } else if begin(&handle, Library::open_with_newest_backup) {
            for window in handle.webview_windows().into_values() {
                // A window that has gone away shows nothing.
                let _gone = window.show().and_then(|()| window.reload());
            }
        }
    });
}

/// Why Dateline cannot start, in the place of its window.
fn cannot_start(handle: &AppHandle, failure: &Failure) -> MessageDialogBuilder<Wry> {
    eprintln!("{}", failure.details);
    for window in handle.webview_windows().into_values() {
        // A window that has gone away is hidden.
        let _gone = window.hide();
    }
    told_by_system(handle, failure)
}

/// A failure in a dialog of the system.
fn told_by_system(handle: &AppHandle, failure: &Failure) -> MessageDialogBuilder<Wry> {
    let Told { message, advice } = failure.told(&settings::language(handle));
    handle.dialog().message(format!("{message}\n\n{advice}")).title("Dateline").kind(MessageDialogKind::Error)
}

/// Says that another library than the open one is damaged; whether a person wants its newest backup put back.
///
/// Waits for the answer, so not on the thread that draws.
fn wants_backup(handle: &AppHandle, failure: &Failure) -> bool {
    let [restore, _, leave] = told_choices(&settings::language(handle));
    let buttons = MessageDialogButtons::OkCancelCustom(restore, leave);
    told_by_system(handle, failure).buttons(buttons).blocking_show()
}

/// Writes a log beside the library, a file a day, without any text of an article.
fn logging(handle: &AppHandle) -> Result<tracing_appender::non_blocking::WorkerGuard, tauri::Error> {
    let logs = tracing_appender::rolling::daily(handle.path().app_log_dir()?, "dateline.log");
    let (writer, guard) = tracing_appender::non_blocking(logs);
    tracing_subscriber::fmt().with_writer(writer).with_ansi(false).init();
    Ok(guard)
}

/// Brings a window to the front when Dateline is started again, and opens the link it was started with there.
fn opened(handle: &AppHandle, arguments: Vec<String>) {
    let Some(window) = in_front(handle) else { return };
    // A window manager may refuse; the window is then where it was.
    let _refused = window.unminimize().and_then(|()| window.set_focus());
    if let Some(link) = link_in(arguments)
        && let Some(app) = handle.try_state::<App>()
    {
        app.keep_link(link);
        // A window that does not listen yet asks when it has come.
        let _unheard = handle.emit_to(window.label(), LINK_OPENED, ());
    }
}

/// The link that the system started Dateline with.
fn link_in(arguments: impl IntoIterator<Item = String>) -> Option<String> {
    arguments.into_iter().skip(1).find(|argument| argument.starts_with("dateline://"))
}

/// The window that a person works in, else any.
fn in_front(handle: &AppHandle) -> Option<WebviewWindow> {
    let windows = handle.webview_windows();
    let focused = windows.values().find(|window| window.is_focused().unwrap_or(false));
    focused.or_else(|| windows.get("main")).or_else(|| windows.values().next()).cloned()
}

/// Backs the library up on its schedule while Dateline runs.
async fn back_up_when_due(handle: AppHandle) {
    loop {
        tokio::time::sleep(Duration::from_secs(10 * 60)).await;
        let app = handle.state::<App>();
        match app.library().is_backup_due() {
            Ok(false) => {}
            Ok(true) => {
                // Nobody waits for it.
                let work = |library: &Library| Ok(library.backup()?);
                let (_done, _report) = app.kept_job(JobKindView::Backup, work, |_| JobReportView::Backup);
            }
            Err(error) => tracing::error!(%error, "whether a backup is due is not known"),
        }
    }
}
