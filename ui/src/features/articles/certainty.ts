// How sure a time expression is: what its underline is drawn by and what a person is told.
import type { TimeView, WhenView } from "../../ipc/bindings";
import { m } from "../../paraglide/messages";
import { whenDoubt } from "../../shared/when";

/** Solid, dotted or wavy line; `span` is a duration or a repetition, which is no date and has a thin line. */
export type Certainty = "exact" | "approximate" | "unresolved" | "span";

/** EDTF precisions that name a date as calendars do; a season or decade has no sharp ends. */
const SHARP = new Set<WhenView["precision"]>(["time", "day", "month", "year", "interval"]);

export function certainty(time: TimeView): Certainty {
  if (time.unresolved) return "unresolved";
  if (time.when) return isExact(time.when) && !isSupposed(time) ? "exact" : "approximate";
  return time.kind === "DURATION" || time.kind === "SET" ? "span" : "unresolved";
}

/** Whether the words may well tell no date at all: "at 9 a.m." of a day that is not told. */
function isSupposed(time: TimeView): boolean {
  return time.alternatives.some(({ when }) => when === null);
}

function isExact(when: WhenView): boolean {
  return (
    when.modifier === null &&
    !when.approximate &&
    !when.uncertain &&
    SHARP.has(when.precision) &&
    when.earliest !== null &&
    when.latest !== null
  );
}

/** The certainty in a word, for the tooltip. */
export function certaintyWords(time: TimeView): string {
  switch (certainty(time)) {
    case "exact":
      return m.reader_exact();
    case "approximate":
      return (time.when && whenDoubt(time.when)) ?? (isSupposed(time) ? m.reader_supposed() : m.reader_approximate());
    case "unresolved":
      return m.reader_unresolved();
    case "span":
      return m.reader_repeats();
  }
}
