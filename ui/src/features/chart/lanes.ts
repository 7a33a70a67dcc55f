// Which lane an event stands in, and the silences in each lane.
import type { EventView, LaneByView } from "../../ipc/bindings";
import { DAY } from "./scale";
import type { Moment } from "./scale";
import type { Mark } from "./shapes";

/** The lanes of a timeline, in order of their first event; events without a lane's word come last, under `null`. */
export interface Lanes {
  names: (string | null)[];
  /** For each mark, in order, the number of its lane. */
  of: Int32Array;
}

/** Puts each mark into exactly one lane: that of its first tag, participant..., or of the outlet that told it first. */
export function lanesOf(marks: Mark[], by: LaneByView): Lanes {
  const numbers = new Map<string | null, number>();
  const found = marks.map((mark) => laneName(mark.event, by));
  for (const name of found) if (name !== null && !numbers.has(name)) numbers.set(name, numbers.size);
  if (found.includes(null)) numbers.set(null, numbers.size);
  return { names: [...numbers.keys()], of: Int32Array.from(found, (name) => numbers.get(name) ?? 0) };
}

function laneName(event: EventView, by: LaneByView): string | null {
  if (by === "none") return null;
  if (by === "tag") return event.tags[0] ?? null;
  if (by === "place") return event.place;
  if (by === "participant") return event.participants[0] ?? null;
  return event.evidence.find((one) => one.outlet !== null)?.outlet ?? null;
}

/** A time of which no source tells anything. */
export interface Silence {
  lane: number;
  from: Moment;
  to: Moment;
}

/** Silences shorter than this many usual distances between events are not worth a word. */
const UNUSUAL = 4;
/** With fewer events nothing is usual. */
const LEAST_EVENTS = 5;
const MOST_A_LANE = 4;

/** The longest unusual silences of each lane. */
export function silencesOf(marks: Mark[], lanes: Lanes): Silence[] {
  const marksIn = lanes.names.map((): Mark[] => []);
  marks.forEach((mark, index) => marksIn[lanes.of[index]!]!.push(mark));
  return marksIn.flatMap(silencesIn);
}

function silencesIn(marks: Mark[], lane: number): Silence[] {
  if (marks.length < LEAST_EVENTS || marks.some((mark) => mark.form === "arrow")) return [];
  const silences: Silence[] = [];
  let told = marks[0]!.to;
  const least = Math.max(DAY, UNUSUAL * usualDistance(marks));
  for (const mark of marks) {
    if (mark.from - told >= least && mark.form !== "hatched") silences.push({ lane, from: told, to: mark.from });
    told = Math.max(told, mark.to);
  }
  return silences
    .sort((one, other) => other.to - other.from - (one.to - one.from))
    .slice(0, MOST_A_LANE);
}

/** The median of the times from one event's beginning to the next one's. */
function usualDistance(marks: Mark[]): number {
  const distances = Float64Array.from({ length: marks.length - 1 }, (_, index) => marks[index + 1]!.from - marks[index]!.from);
  return distances.sort()[Math.floor(distances.length / 2)] ?? 0;
}
