// The rows of the table: which events, in which order, under which heads.
import type { EventView, LaneByView } from "../../ipc/bindings";
import { getLocale } from "../../paraglide/runtime";
import { sourcesOf } from "../../shared/evidence";
import { fold } from "../../shared/fold";
import { laneOf } from "../../shared/lane";
import { COLUMNS, type ColumnName } from "./columns";

/** An order by a column, in its direction. */
export interface Order {
  column: ColumnName;
  descending: boolean;
}

/** A row: an event, or the head of those that follow. */
export type Row = { kind: "event"; event: EventView } | { kind: "head"; lane: string | null; count: number };

/** Which events are shown. */
export type Shown = "all" | "review" | "disputed" | "undated";

const SHOWN: Record<Shown, (event: EventView) => boolean> = {
  all: () => true,
  review: (event) => event.needs_review !== null,
  disputed: (event) => event.conflict.length > 1,
  undated: (event) => event.when === null && event.conflict.length === 0,
};

/** Whether an event is one of those. */
export function isShown(event: EventView, shown: Shown): boolean {
  return SHOWN[shown](event);
}

/** Tells whether an event holds all the words, each in any column, whatever their case and accents. */
export function holds(words: string): (event: EventView) => boolean {
  const wanted = fold(words).split(" ").filter((word) => word !== "");
  return (event) => {
    const text = foldedText(event);
    return wanted.every((word) => text.includes(word));
  };
}

/** What was folded already, by language: to print 100,000 dates at each letter that is typed would be felt. */
const folded = new Map<string, WeakMap<EventView, string>>();

function foldedText(event: EventView): string {
  const texts = folded.get(getLocale()) ?? new WeakMap<EventView, string>();
  folded.set(getLocale(), texts);
  const text = texts.get(event) ?? fold(COLUMNS.map((column) => column.text(event)).join("\n"));
  texts.set(event, text);
  return text;
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

function keyOf(event: EventView, index: number, name: ColumnName): string | number | null {
  if (name === "date") return event.when ? index : null;
  if (name === "sources") return sourcesOf(event);
  return COLUMNS.find((column) => column.name === name)?.text(event) || null;
}

/** The events under the heads of their lanes, those without one last; the events of closed lanes are left out. */
export function grouped(events: EventView[], by: LaneByView, closed: ReadonlySet<string | null>): Row[] {
  if (by === "none") return events.map((event) => ({ kind: "event", event }));
  const lanes = new Map<string | null, EventView[]>();
  for (const event of events) {
    const lane = laneOf(event, by);
    const held = lanes.get(lane);
    if (held) held.push(event);
    else lanes.set(lane, [event]);
  }
  const inOrder = [...lanes].sort(([one], [other]) => Number(one === null) - Number(other === null));
  return inOrder.flatMap(([lane, held]): Row[] => [
    { kind: "head", lane, count: held.length },
    ...(closed.has(lane) ? [] : held.map((event): Row => ({ kind: "event", event }))),
  ]);
}
