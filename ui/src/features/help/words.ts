// What the manual says of the window: its words, which stand in bold, and its keys. Both are looked up in what the
// window itself uses, so that a reader sees them as they are here, and a test finds those that are no longer there.
import { m } from "../../paraglide/messages";
import { baseLocale, getLocale } from "../../paraglide/runtime";
import { actionNamed, type Action } from "../../shared/keys";

/** A message of the window, whatever its values. */
type Message = (values: Record<string, unknown>, options?: { locale: typeof baseLocale }) => string;

/** Any value is shown as what is left out: "Lanes: …". */
const LEFT_OUT = new Proxy({}, { get: () => "…" });

/** Keys of the system's that no action has. */
const FIXED = ["Enter", "Tab", "Escape", "Backspace", "Home", "End", "←", "→", "↑", "↓", "Shift+←", "Shift+→"];

const messages = new Map(Object.values(m as unknown as Record<string, Message>).map((message) => [message(LEFT_OUT, { locale: baseLocale }), message]));

/** Words of the window as they are in its language now; null if the window does not have them. */
export function wordsHere(english: string): string | null {
  return messages.get(english)?.(LEFT_OUT, { locale: getLocale() as typeof baseLocale }) ?? null;
}

/** What a piece of code names: an action's keys, other keys, or neither. */
export function keysIn(code: string): Action | "fixed" | null {
  return actionNamed(code) ?? (FIXED.includes(code) ? "fixed" : null);
}

/** Whether a piece of code looks like keys. */
export function looksLikeKeys(code: string): boolean {
  return /^((Ctrl|Alt|Shift)\+.+|[A-Z]|F\d+|Enter|Del|Space|Esc)$/.test(code);
}
