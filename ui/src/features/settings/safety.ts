// What keeps the library safe and takes its time: it goes on, and is shown, whichever dialog is open.
import type { BackupView } from "../../ipc/bindings";
import { call } from "../../ipc/call";
import { m } from "../../paraglide/messages";
import { getLocale } from "../../paraglide/runtime";
import { sizeText } from "../../shared/number";
import { Running } from "../../shared/running.svelte";

const copying = { said: m.settings_copying, count: (kilobytes: number) => sizeText(1024 * kilobytes, getLocale()), runsThrough: true };

export const backing = new Running({ label: m.jobs_backup, ...copying });
export const restoring = new Running({ label: m.jobs_restore, ...copying });
export const checking = new Running({ label: m.jobs_check, said: m.settings_checking });

/** Makes a backup now. */
export function backUp(): Promise<BackupView> {
  return backing.run((job) => call("back_up", job));
}
