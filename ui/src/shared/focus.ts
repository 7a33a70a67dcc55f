// What is lit in every view at once: the reader's words, the card, the mark on the chart.
import type { RangeView } from "../ipc/bindings";

export interface Focus {
  kind: "suggestion" | "event" | "passage";
  /** The number of the suggestion or event. */
  id?: number;
  /** The words, in the open article's text. */
  range?: RangeView;
  /** The earlier text of the article in which they stand, if it is not the present one. */
  text?: number | undefined;
  /** Only under the pointer: lit, but nothing scrolls to it or becomes the current one. */
  passing?: boolean;
}

/** Whether two foci are the same thing. */
export function sameFocus(a: Focus | null, b: Focus | null): boolean {
  if (a === null || b === null) return a === b;
  return a.kind === b.kind && a.id === b.id && a.text === b.text && a.range?.start === b.range?.start && a.range?.end === b.range?.end;
}
