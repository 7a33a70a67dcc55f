// What is drawn for an event: its form, and how far it reaches in time. Nothing is drawn more precisely than it was told.
import type { WhenView } from "../../ipc/bindings";
import { HEARSAY } from "../../shared/event";
import type { TimelineEvent } from "../../shared/event";
import { isSame } from "../../shared/when";
import type { Moment, Stretch } from "./scale";
import { shiftOf } from "./zones";
import type { Zone } from "./zones";

/**
 * How the time of an event is drawn.
 * - `point`: a disc, a day or finer; - `within`: a pale bar with firm ends, somewhere in this month, year...;
 * - `bar`: a full bar, an interval told as lasting; - `fading`: approximate; - `fading-out`, `fading-in`: the early or late part;
 * - `hatched`: no known start; - `arrow`: no known end; - `conflict`: joined discs, one for each date told.
 */
export type Form =
  | "point"
  | "within"
  | "bar"
  | "fading"
  | "fading-out"
  | "fading-in"
  | "hatched"
  | "arrow"
  | "conflict";

/** An event as the chart sees it. */
export interface Mark {
  id: number;
  headline: string;
  form: Form;
  /** First moment; for `hatched` the same as `to`. */
  from: Moment;
  /** One past the last moment; for `arrow` the same as `from`. */
  to: Moment;
  /** The dates that disagree, in order; else empty. */
  dates: Told[];
  event: TimelineEvent;
}

/** A date of a conflict; `taken` is the one that a person has the event stand at. */
export interface Told extends Stretch {
  taken: boolean;
}

/** An event's marks in order of time, and the events that have no place in time. */
export interface Marks {
  dated: Mark[];
  undated: TimelineEvent[];
}

/** Sorts events into those that can be drawn in time, as it is in a zone, and those that cannot. */
export function marksOf(events: TimelineEvent[], zone: Zone = null): Marks {
  const marks: Marks = { dated: [], undated: [] };
  for (const event of events) {
    const mark = markOf(event, zone);
    if (mark) marks.dated.push(mark);
    else marks.undated.push(event);
  }
  sort(marks.dated);
  return marks;
}

/** Puts marks in order of time. The library hands them over nearly so: to sort 100,000 takes longer than to look. */
export function sort(marks: Mark[]): void {
  if (!marks.every((mark, index) => index === 0 || inOrder(marks[index - 1]!, mark) <= 0)) marks.sort(inOrder);
}

/** Compares two marks by when they begin, end, and by number. */
export function inOrder(one: Mark, other: Mark): number {
  return one.from - other.from || one.to - other.to || one.id - other.id;
}

/** Most events have no conflict. */
const NONE: Told[] = [];

function markOf(event: TimelineEvent, zone: Zone): Mark | null {
  const { id, headline } = event;
  const dates = event.conflict.length > 1 ? conflictDates(event, zone) : NONE;
  const first = dates[0];
  if (first && dates.length > 1) {
    return { id, headline, form: "conflict", from: first.from, to: Math.max(...dates.map(({ to }) => to)), dates, event };
  }
  const reach = event.when && reachOf(event.when, zone);
  return reach && { id, headline, form: reach.form, from: reach.from, to: reach.to, dates: NONE, event };
}

/** Whether two sources or more tell it. */
export function isCorroborated({ event }: Mark): boolean {
  return event.sources > 1;
}

/** A sign for each link between the event and the article; the longest chains look alike. */
export function chevrons(links: number): string {
  return "‹".repeat(Math.min(links - 1, MOST_CHEVRONS));
}

const MOST_CHEVRONS = 4;

/** The words beside a mark: its headline, and before it how far the event comes from hearsay. */
export function labelOf({ headline, event }: Mark): string {
  return event.links < HEARSAY ? headline : `${chevrons(event.links)} ${headline}`;
}

interface Reach {
  form: Form;
  from: Moment;
  to: Moment;
}

function reachOf(when: WhenView, zone: Zone): Reach | null {
  const shift = shiftOf(when, zone);
  const from = when.earliest === null ? null : when.earliest + shift;
  const to = when.latest === null ? null : when.latest + 1 + shift;
  if (from === null && to === null) return null;
  if (from === null) return { form: "hatched", from: to!, to: to! };
  if (to === null) return { form: "arrow", from, to: from };
  return { form: formOf(when), from, to: Math.max(to, from + 1) };
}

function formOf(when: WhenView): Form {
  if (when.modifier === "START") return "fading-out";
  if (when.modifier === "END") return "fading-in";
  if (when.modifier === "MID" || when.approximate) return "fading";
  if (when.precision === "time" || when.precision === "day") return "point";
  const isLasting = when.precision === "interval" && !when.edtf.startsWith("[");
  return isLasting ? "bar" : "within";
}

function conflictDates(event: TimelineEvent, zone: Zone): Told[] {
  const told = event.conflict.flatMap((when) => {
    const reach = reachOf(when, zone);
    return reach ? [{ from: reach.from, to: reach.to, taken: isSame(when, event.when) }] : [];
  });
  return told.sort((one, other) => one.from - other.from);
}

/** Pixels that a shape with an unknown end is given beyond its known one: a sign, not a length. */
export const UNKNOWN_END = { hatched: 48, arrow: 96 } as const;
/** A disc with its ring. */
export const DISC = 22;
/** Joined discs never cover each other wholly. */
const LEAST_CONFLICT = 36;
/** An approximate date is never drawn narrower: it would look exact. */
const LEAST_FADING = 30;
const LEAST_BAR = 14;

/** Where a shape stands, in pixels, and as what it is drawn at this scale. */
export interface Drawn {
  form: Form;
  x: number;
  width: number;
}

/** Places a stretch of time: `start` and `end` are the pixels of its ends. */
export function drawn(form: Form, start: number, end: number): Drawn {
  if (form === "hatched") return { form, x: end - UNKNOWN_END.hatched, width: UNKNOWN_END.hatched };
  if (form === "arrow") return { form, x: start, width: UNKNOWN_END.arrow };
  if (form === "conflict") return around(form, start - DISC / 2, end + DISC / 2, LEAST_CONFLICT);
  if (form === "point" && end - start <= DISC) return around(form, start, end, DISC);
  // Seen from so near that a day is wide, an event of that day is somewhere in it.
  if (form === "point") return { form: "within", x: start, width: end - start };
  return around(form, start, end, form.startsWith("fading") ? LEAST_FADING : LEAST_BAR);
}

function around(form: Form, start: number, end: number, least: number): Drawn {
  const width = Math.max(end - start, least);
  return { form, x: (start + end - width) / 2, width };
}

/** Below this room for each, the discs of a conflict share their shape evenly. */
const LEAST_ROOM = 10;

/** Where a date of a conflict stands in its shape; a `wide` one is longer than a disc. */
interface Place {
  start: number;
  width: number;
  wide: boolean;
  taken: boolean;
}

/** Its middle, up to which the line goes that joins them. */
export function middleOf({ start, width }: Place): number {
  return start + width / 2;
}

/** Where the dates of a conflict stand in its shape. */
export function conflictPlaces({ from, to, dates }: Mark, shapeWidth: number): Place[] {
  const room = shapeWidth - DISC;
  const part = (moment: number): number => ((moment - from) / Math.max(to - from, 1)) * room;
  return dates.map((date, number) => {
    const width = Math.max(part(date.to) - part(date.from), 0);
    const apart = dates.length > 1 ? (room / (dates.length - 1)) * number : 0;
    // From afar the discs share the room evenly; from near they stand at their dates.
    const start = room < LEAST_ROOM * dates.length ? apart : part(date.from) + (width < DISC ? width / 2 : 0);
    const wide = width >= DISC;
    return { start, width: wide ? width + DISC : DISC, wide, taken: date.taken };
  });
}
