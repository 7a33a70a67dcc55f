// Everything the window can do, once: for the keys, the palette and the list of shortcuts.
import { backing, backUp } from "../features/settings/safety";
import type { Importing } from "../features/import/importing.svelte";
import { addressOf, targetOf, type LinkTarget } from "../shared/links";
import { operationName } from "../features/settings/operations";
import type { SubjectView } from "../ipc/bindings";
import { call } from "../ipc/call";
import { m } from "../paraglide/messages";
import { report } from "../shared/failure";
import type { Action } from "../shared/keys";
import { preferences } from "../shared/preferences.svelte";
import { toasts } from "../shared/toasts.svelte";
import { placeOf } from "./place";
import type { Windows } from "./windows.svelte";
import type { Workspace } from "./workspace.svelte";
import { zoom } from "./zoom";

export interface Command {
  id: string;
  title: string;
  group: "do" | "go" | "view";
  /** Whose keys run it. */
  action?: Action;
  /** Whether it can be run now; without it, always. */
  enabled?: boolean;
  run: () => void;
}

/** The commands as they stand now: names and states follow what is selected and done. */
export function commandsOf(workspace: Workspace, windows: Windows, importing: Importing): Command[] {
  return [...doing(workspace, windows, importing), ...going(workspace, windows), ...viewing(workspace, windows)];
}

function doing(workspace: Workspace, windows: Windows, importing: Importing): Command[] {
  const { undo, redo } = workspace.status ?? { undo: null, redo: null };
  return [
    { id: "import", group: "do", title: m.app_command_import(), action: "import", run: () => void importing.choose() },
    { id: "export", group: "do", title: m.app_command_export(), action: "export", enabled: workspace.timeline !== null, run: () => windows.show("export") },
    { id: "read-older", group: "do", title: m.app_command_read_older(), enabled: (workspace.status?.read_by_older ?? 0) > 0 && !importing.running, run: () => void importing.readOlderAgain(() => void workspace.touched()) },
    { id: "new-timeline", group: "do", title: m.app_command_new_timeline(), action: "newTimeline", run: () => windows.show("new-timeline") },
    { id: "draft-timeline", group: "do", title: m.app_command_draft_timeline(), run: () => windows.show("draft-timeline") },
    { id: "new-event", group: "do", title: m.app_command_new_event(), action: "newEvent", run: () => windows.show("new-event") },
    { id: "new-note", group: "do", title: m.app_command_new_note(), action: "newNote", run: () => void newNote(workspace, subjectOf(workspace)) },
    { id: "save-search", group: "do", title: m.app_command_save_search(), enabled: workspace.query.trim() !== "", run: () => windows.show("save-search") },
    { id: "copy-link", group: "do", title: m.app_command_copy_link(), enabled: linkTo(workspace) !== null, run: () => void copyLink(workspace) },
    { id: "trash-timeline", group: "do", title: m.app_command_trash_timeline(), enabled: workspace.timeline !== null, run: () => void trashTimeline(workspace) },
    { id: "undo", group: "do", title: undo ? m.app_command_undo({ operation: operationName(undo.operation) }) : m.shared_undo(), action: "undo", enabled: undo !== null, run: () => void workspace.undo() },
    { id: "redo", group: "do", title: redo ? m.app_command_redo({ operation: operationName(redo.operation) }) : m.shared_redo(), action: "redo", enabled: redo !== null, run: () => void workspace.redo() },
    { id: "new-window", group: "do", title: m.app_command_new_window(), action: "newWindow", run: () => void newWindow(workspace) },
    { id: "backup", group: "do", title: m.app_command_back_up(), enabled: backing.progress === null, run: () => void workspace.run(backUp()) },
    { id: "sample", group: "do", title: m.app_command_sample(), enabled: workspace.isEmpty, run: () => void openSample(workspace) },
  ];
}

function going(workspace: Workspace, windows: Windows): Command[] {
  return [
    { id: "inbox", group: "go", title: m.app_inbox(), action: "inbox", run: () => workspace.go("inbox") },
    { id: "articles", group: "go", title: m.app_articles(), action: "articles", run: () => workspace.go("articles") },
    { id: "events", group: "go", title: m.app_events(), action: "events", run: () => workspace.go("events") },
    { id: "flagged", group: "go", title: m.app_command_flagged(), run: () => workspace.openFlagged() },
    { id: "notes", group: "go", title: m.app_notes(), action: "notes", run: () => workspace.go("notes") },
    { id: "timelines", group: "go", title: m.app_timeline_current(), action: "timelines", enabled: workspace.timeline !== null, run: () => goToTimeline(workspace) },
    { id: "trash", group: "go", title: m.app_trash(), action: "trashView", run: () => workspace.go("trash", null) },
    { id: "search", group: "go", title: m.app_command_search(), action: "search", run: () => windows.focusSearch() },
    { id: "back", group: "go", title: m.app_command_back(), action: "back", enabled: workspace.canGoBack, run: () => workspace.back() },
    { id: "forward", group: "go", title: m.app_command_forward(), action: "forward", enabled: workspace.canGoForward, run: () => workspace.forward() },
  ];
}

function viewing(workspace: Workspace, windows: Windows): Command[] {
  return [
    { id: "palette", group: "view", title: m.app_command_palette(), action: "palette", run: () => windows.show("palette") },
    { id: "go-to", group: "view", title: m.app_command_go_to(), action: "goTo", run: () => windows.show("palette") },
    { id: "chart", group: "view", title: workspace.chartShown ? m.app_command_hide_chart() : m.app_command_show_chart(), action: "chart", run: () => workspace.toggleChart() },
    { id: "next-pane", group: "view", title: m.app_command_next_pane(), action: "nextPane", run: () => windows.movePane(1) },
    { id: "previous-pane", group: "view", title: m.app_command_previous_pane(), action: "previousPane", run: () => windows.movePane(-1) },
    { id: "zoom-in", group: "view", title: m.app_command_zoom_in(), action: "zoomIn", run: () => void zoom("in") },
    { id: "zoom-out", group: "view", title: m.app_command_zoom_out(), action: "zoomOut", run: () => void zoom("out") },
    { id: "zoom-reset", group: "view", title: m.app_command_zoom_reset(), action: "zoomReset", run: () => void zoom("reset") },
    { id: "density", group: "view", title: m.app_command_density(), run: switchDensity },
    { id: "theme", group: "view", title: m.app_command_theme(), run: switchTheme },
    { id: "settings", group: "view", title: m.app_command_settings(), action: "settings", run: () => windows.show("settings") },
    { id: "library", group: "view", title: m.app_command_library(), run: () => windows.show("library") },
    { id: "history", group: "view", title: m.app_command_history(), run: () => windows.show("history") },
    { id: "jobs", group: "view", title: m.app_command_jobs(), action: "jobs", run: () => windows.show("jobs") },
    { id: "help", group: "view", title: m.app_command_help(), action: "help", run: () => windows.show("help") },
    { id: "shortcuts", group: "view", title: m.app_command_shortcuts(), action: "shortcuts", run: () => windows.show("shortcuts") },
  ];
}

function goToTimeline(workspace: Workspace): void {
  if (workspace.timeline !== null) workspace.openTimeline(workspace.timeline);
}

/** What a new note is about: what is open, unless that is a note. */
function subjectOf({ opened }: Workspace): SubjectView | null {
  return opened === null || opened.kind === "note" ? null : { kind: opened.kind, id: opened.id };
}

/** What a link would lead to: what is open, or the timeline. */
function linkTo({ section, opened, timeline }: Workspace): LinkTarget | null {
  if (section === "timeline") return timeline === null ? null : { kind: "timeline", id: timeline };
  return section === "trash" ? null : opened;
}

async function copyLink(workspace: Workspace): Promise<void> {
  const target = linkTo(workspace);
  if (target === null) return;
  try {
    await navigator.clipboard.writeText(addressOf(target));
    toasts.show({ kind: "done", text: m.app_link_copied() });
  } catch (thrown) {
    report(thrown);
  }
}

/** Opens the link that the system gave to Dateline, if one waits. */
export async function followLink(workspace: Workspace): Promise<void> {
  try {
    const link = await call("opened_link", {});
    if (link === null) return;
    const target = targetOf(link);
    if (target) await workspace.follow(target);
    else toasts.show({ kind: "failed", text: m.app_link_unknown({ link }) });
  } catch (thrown) {
    report(thrown);
  }
}

/** Begins a note beside what it is about, or on its own. */
export async function newNote(workspace: Workspace, about: SubjectView | null, text = ""): Promise<void> {
  const id = await workspace.run(call("create_note", { text, about }));
  if (id === undefined) return;
  if (about === null) workspace.openNote(id);
  else workspace.aside = "notes";
}

/** Opens another window over the same library, at the same place. */
async function newWindow(workspace: Workspace): Promise<void> {
  await call("new_window", { place: placeOf(workspace) ?? "" }).catch(report);
}

async function trashTimeline(workspace: Workspace): Promise<void> {
  if (workspace.timeline !== null) await workspace.run(call("trash_timeline", { id: workspace.timeline }));
}

/** Opens the sample that comes with Dateline. */
export async function openSample(workspace: Workspace): Promise<void> {
  const id = await workspace.run(call("open_sample", {}));
  if (id !== undefined) workspace.openTimeline(id);
}

function switchDensity(): void {
  preferences.change({ density: preferences.current.density === "compact" ? "comfortable" : "compact" });
}

function switchTheme(): void {
  const { theme } = preferences.current;
  const isDark = theme === "dark" || (theme === "system" && matchMedia("(prefers-color-scheme: dark)").matches);
  preferences.change({ theme: isDark ? "light" : "dark" });
}
