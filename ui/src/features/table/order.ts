// The orders of the table.
import type { EventView } from "../../ipc/bindings";
import { outletsOf, sourcesOf } from "../../shared/evidence";

export type Column = "date" | "headline" | "who" | "sources" | "place" | "tags";

/** An order by a column, in its direction. */
export interface Order {
  column: Column;
  descending: boolean;
}

/** The events in an order; by date they are in the timeline's own order. What is missing stands last either way. */
export function ordered(events: EventView[], { column, descending }: Order, locale: string): EventView[] {
  const words = new Intl.Collator(locale, { numeric: true });
  const sign = descending ? -1 : 1;
  const keyed = events.map((event, index) => ({ event, index, key: keyOf(event, index, column) }));
  keyed.sort((one, other) => {
    if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null) || one.index - other.index;
    const order = typeof one.key === "number" ? one.key - Number(other.key) : words.compare(one.key, String(other.key));
    return sign * order || one.index - other.index;
  });
  return keyed.map(({ event }) => event);
}

function keyOf(event: EventView, index: number, column: Column): string | number | null {
  if (column === "date") return event.when ? index : null;
  if (column === "headline") return event.headline;
  if (column === "sources") return sourcesOf(event);
  if (column === "place") return event.place;
  return (column === "who" ? outletsOf(event) : event.tags).join(", ") || null;
}
