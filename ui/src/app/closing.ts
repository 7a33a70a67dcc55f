// The window closes once all that is written is kept; what cannot be kept is never lost unasked.
import { getCurrentWindow } from "@tauri-apps/api/window";
import { m } from "../paraglide/messages";
import { report } from "../shared/failure";
import { keepAll } from "../shared/keeping";
import { toasts } from "../shared/toasts.svelte";

/** A library that does not answer must not hold the window open without a word. */
const ANSWERS_WITHIN_MS = 5_000;

/** Stands between a request to close the window and its closing; returns how to stop. */
export async function guardClosing(): Promise<() => void> {
  return getCurrentWindow().onCloseRequested(async (request) => {
    if (await keptInTime()) return;
    request.preventDefault();
    const run = (): void => void getCurrentWindow().destroy().catch(report);
    toasts.show({
      kind: "failed",
      text: m.app_close_unsaved(),
      advice: m.app_close_unsaved_advice(),
      action: { label: m.app_close_anyway(), run },
    });
  });
}

async function keptInTime(): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ANSWERS_WITHIN_MS);
  });
  const kept = await Promise.race([keepAll(), late]).catch(failed);
  clearTimeout(timer);
  return kept;
}

function failed(thrown: unknown): boolean {
  report(thrown);
  return false;
}
