// What the manual says of the window: its words, which stand in bold, and its keys. Both are looked up in what the
// window itself uses, so that a reader sees them as they are here, and a test finds those that are no longer there.
import { baseLocale, locales } from "../../paraglide/runtime";
import { actionNamed, type Action } from "../../shared/keys";
import { catalogues, said } from "../../shared/said";

/** Any value is shown as what is left out: "Lanes: …". */
const LEFT_OUT = new Proxy({}, { get: () => "…" });

/** Keys of the system's that no action has. */
const FIXED = ["Enter", "Tab", "Escape", "Backspace", "Home", "End", "←", "→", "↑", "↓", "Shift+←", "Shift+→"];

/** The number of each message by what it says in English. */
const messages = new Map(catalogues[locales.indexOf(baseLocale)]?.map((saying, at) => [typeof saying === "string" ? saying : saying(LEFT_OUT), at]));

/** Words of the window as they are in its language now; null if the window does not have them. */
export function wordsHere(english: string): string | null {
  const at = messages.get(english);
  return at === undefined ? null : said(at)(LEFT_OUT);
}

/** What a piece of code names: an action's keys, other keys, or neither. */
export function keysIn(code: string): Action | "fixed" | null {
  return actionNamed(code) ?? (FIXED.includes(code) ? "fixed" : null);
}

/** Whether a piece of code looks like keys. */
export function looksLikeKeys(code: string): boolean {
  return /^((Ctrl|Alt|Shift)\+.+|[A-Z]|F\d+|Enter|Del|Space|Esc)$/.test(code);
}
