// What becomes of a file once it is saved: it is said where it is, and the file manager can show it.
import { call } from "../ipc/call";
import { m } from "../paraglide/messages";
import { report } from "./failure";
import { toasts } from "./toasts.svelte";

/** Says where a file was saved, and offers to show it there. */
export function tellSaved(path: string): void {
  const action = { label: m.shared_show_in_folder(), run: () => showInFolder(path) };
  toasts.show({ kind: "done", text: m.shared_saved({ path }), action });
}

/** Has the system's file manager show a file. */
export function showInFolder(path: string): void {
  call("show_in_folder", { path }).catch(report);
}
