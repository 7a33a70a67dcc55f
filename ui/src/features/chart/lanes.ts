// Which lane an event stands in, and the silences in each lane.
import type { LaneByView } from "../../ipc/bindings";
import { laneOf } from "../../shared/lane";
import { DAY } from "./scale";
import type { Moment } from "./scale";
import type { Mark } from "./shapes";

/**
 * The lanes of a timeline: those that a person made in their order, others in that of their first event; events without
 * a lane's word come last, under `null`.
 */
export interface Lanes {
  names: (string | null)[];
  /** For each mark, in order, the number of its lane. */
  of: Int32Array;
}

/** Puts each mark into exactly one lane; `made` are the names of those that a person made, where they are shown. */
export function lanesOf(marks: Mark[], by: LaneByView, made: readonly string[] = []): Lanes {
  if (by === "none") return { names: [null], of: new Int32Array(marks.length) };
  const numbers = new Map<string | null, number>(made.map((name, number) => [name, number]));
  const found = marks.map((mark) => laneOf(mark.event, by));
  for (const name of found) if (name !== null && !numbers.has(name)) numbers.set(name, numbers.size);
  if (found.includes(null) || numbers.size === 0) numbers.set(null, numbers.size);
  const of = new Int32Array(marks.length);
  for (let index = 0; index < of.length; index++) of[index] = numbers.get(found[index]!)!;
  return { names: [...numbers.keys()], of };
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
/** Of more distances the usual one is found among so many, evenly taken: to sort 100,000 takes longer than to draw. */
const SAMPLED = 1000;

/** The longest unusual silences of each lane. */
export function silencesOf(marks: Mark[], lanes: Lanes): Silence[] {
  const marksIn = lanes.names.map((): Mark[] => []);
  marks.forEach((mark, index) => marksIn[lanes.of[index]!]!.push(mark));
  return marksIn.flatMap(silencesIn);
}

/** Those of one lane, whose marks are these. */
export function silencesIn(marks: Mark[], lane: number): Silence[] {
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
  const step = Math.max(1, Math.floor((marks.length - 1) / SAMPLED));
  const count = Math.floor((marks.length - 1) / step);
  const distances = new Float64Array(count);
  for (let index = 0; index < count; index++) distances[index] = marks[index * step + 1]!.from - marks[index * step]!.from;
  return distances.sort()[Math.floor(count / 2)] ?? 0;
}
