// Makes everything in the window larger or smaller.
import { getCurrentWebview } from "@tauri-apps/api/webview";
import { report } from "../shared/failure";
import { preferences } from "../shared/preferences.svelte";

/** In percent, as browsers step. */
const STEPS = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];
const NAME = "zoom";

export async function zoom(how: "in" | "out" | "reset" | "kept"): Promise<void> {
  const now = preferences.pane(NAME, 100);
  const next = {
    in: STEPS.find((step) => step > now),
    out: STEPS.findLast((step) => step < now),
    reset: 100,
    kept: now,
  }[how];
  if (next === undefined || (how === "kept" && next === 100)) return;
  try {
    await getCurrentWebview().setZoom(next / 100);
    if (next !== now) preferences.keepPane(NAME, next);
  } catch (thrown) {
    report(thrown);
  }
}
