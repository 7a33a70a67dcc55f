// Prints a date in the interface's language and never more precisely than it is known.
import type { WhenView } from "../ipc/bindings";

/** The date in words. */
export function whenText(when: WhenView, _locale: string, _style: "long" | "short"): string {
  return when.label;
}

/** What is open about the date, in a word; null if nothing is. */
export function whenDoubt(_when: WhenView): string | null {
  return null;
}
