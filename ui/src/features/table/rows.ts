// The rows of the table: which events, under which heads.
import type { LaneByView } from "../../ipc/bindings";
import { getLocale } from "../../paraglide/runtime";
import type { TimelineEvent } from "../../shared/event";
import { fold } from "../../shared/fold";
import { laneOf } from "../../shared/lane";
import { COLUMNS } from "./columns";

/** A row: an event, or the head of those that follow. */
export type Row = { kind: "event"; event: TimelineEvent } | { kind: "head"; lane: string | null; count: number };

/** Which events are shown. */
export type Shown = "all" | "review" | "disputed" | "undated";

const SHOWN: Record<Shown, (event: TimelineEvent) => boolean> = {
  all: () => true,
  review: (event) => event.needs_review !== null,
  disputed: (event) => event.conflict.length > 1,
  undated: (event) => event.when === null && event.conflict.length === 0,
};

/** Whether an event is one of those. */
export function isShown(event: TimelineEvent, shown: Shown): boolean {
  return SHOWN[shown](event);
}

/** Tells whether an event holds all the words, each in any column, whatever their case and accents. */
export function holds(words: string): (event: TimelineEvent) => boolean {
  const wanted = fold(words).split(" ").filter((word) => word !== "");
  const textOf = foldedTexts();
  return (event) => {
    const text = textOf(event);
    return wanted.every((word) => text.includes(word));
  };
}

/** What was folded already, by language: to print 100,000 dates at each letter that is typed would be felt. */
const folded = new Map<string, WeakMap<TimelineEvent, string>>();

/** Tells an event's words in the window's language, folded. */
export function foldedTexts(): (event: TimelineEvent) => string {
  const texts = folded.get(getLocale()) ?? new WeakMap<TimelineEvent, string>();
  folded.set(getLocale(), texts);
  return (event) => {
    const known = texts.get(event);
    if (known !== undefined) return known;
    const text = fold(COLUMNS.map((column) => column.text(event)).join("\n"));
    texts.set(event, text);
    return text;
  };
}

/** How many events there are of each kind. */
export function countsOf(events: TimelineEvent[]): Record<Shown, number> {
  const counts = { all: events.length, review: 0, disputed: 0, undated: 0 };
  for (const event of events) {
    for (const kind of ["review", "disputed", "undated"] as const) if (SHOWN[kind](event)) counts[kind]++;
  }
  return counts;
}

/** Events that stand together, with the head above them if they have one. */
interface Group {
  lane: string | null;
  /** The index of its first row. */
  first: number;
  headed: boolean;
  count: number;
  /** Those that are shown. */
  events: TimelineEvent[];
}

/** All rows, each of which is made when it is looked at: no one ever sees 100,000 of them. */
export class Rows {
  readonly length: number;
  readonly #groups: Group[];

  constructor(groups: Group[]) {
    this.#groups = groups;
    this.length = groups.reduce((length, { headed, events }) => length + Number(headed) + events.length, 0);
  }

  at(index: number): Row | undefined {
    const group = this.#groupAt(index);
    if (!group) return undefined;
    if (group.headed && index === group.first) return { kind: "head", lane: group.lane, count: group.count };
    const event = group.events[index - group.first - Number(group.headed)];
    return event && { kind: "event", event };
  }

  /** Where an event stands; -1 if it does not. */
  indexOf(id: number): number {
    for (const { first, headed, events } of this.#groups) {
      const place = events.findIndex((event) => event.id === id);
      if (place !== -1) return first + Number(headed) + place;
    }
    return -1;
  }

  /** The rows from an index on. */
  *from(index: number): Generator<Row> {
    for (let at = index; at < this.length; at++) yield this.at(at)!;
  }

  #groupAt(index: number): Group | undefined {
    let [low, high] = [0, this.#groups.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#groups[middle]!.first <= index) low = middle + 1;
      else high = middle;
    }
    return this.#groups[low - 1];
  }
}

/**
 * The events under the heads of their lanes, those without one last; the events of closed lanes are left out. `made` are
 * the lanes that a person made, in their order.
 */
export function grouped(events: TimelineEvent[], by: LaneByView, closed: ReadonlySet<string | null>, made: readonly string[] = []): Rows {
  if (by === "none") return new Rows([{ lane: null, first: 0, headed: false, count: events.length, events }]);
  const lanes = new Map<string | null, TimelineEvent[]>(made.map((name) => [name, []]));
  for (const event of events) {
    const lane = laneOf(event, by);
    const held = lanes.get(lane);
    if (held) held.push(event);
    else lanes.set(lane, [event]);
  }
  const inOrder = [...lanes].sort(([one], [other]) => Number(one === null) - Number(other === null));
  let first = 0;
  return new Rows(
    inOrder.map(([lane, held]) => {
      const group = { lane, first, headed: true, count: held.length, events: closed.has(lane) ? [] : held };
      first += 1 + group.events.length;
      return group;
    }),
  );
}
