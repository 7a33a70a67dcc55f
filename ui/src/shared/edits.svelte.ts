// The event that a person wants to edit from wherever it is seen: its form opens once the event is shown.
import type { EventField } from "./event";

class Edits {
  wanted = $state.raw<{ event: number; field: EventField } | null>(null);
}

export const edits = new Edits();

/** The field that each key goes to. */
export const FIELDS = { edit: "headline", date: "when", tag: "tags" } as const satisfies Record<string, EventField>;
