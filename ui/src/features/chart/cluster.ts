// Gathers events that stand too close to be read into clusters, by bins of equal width that do not move while panning.
import type { Lanes } from "./lanes";
import { momentAt, pixelOf } from "./scale";
import type { Moment, Scale } from "./scale";
import { DISC, UNKNOWN_END } from "./shapes";
import type { Mark } from "./shapes";

/** Width of a bin in pixels: one cluster, "1,234 ▸", fits. */
export const BIN = 72;

/** Marks as numbers, for speed: made once for a timeline, read at every zoom. */
export interface Plotted {
  marks: Mark[];
  lanes: Lanes;
  from: Float64Array;
  to: Float64Array;
  /** Pixels that a mark is drawn at least before its first and behind its last moment. */
  before: Float32Array;
  after: Float32Array;
}

/** Prepares marks in order of time. */
export function plot(marks: Mark[], lanes: Lanes): Plotted {
  return {
    marks,
    lanes,
    from: Float64Array.from(marks, (mark) => mark.from),
    to: Float64Array.from(marks, (mark) => mark.to),
    before: Float32Array.from(marks, (mark) => (mark.form === "hatched" ? UNKNOWN_END.hatched : DISC / 2)),
    after: Float32Array.from(marks, (mark) => (mark.form === "arrow" ? UNKNOWN_END.arrow : DISC / 2)),
  };
}

/** What a bin of a lane holds. `from` and `to` are the first and last beginning in it. */
export interface Cell {
  lane: number;
  /** `null` for events that began before the view and still run in it. */
  bin: number | null;
  count: number;
  from: Moment;
  to: Moment;
}

/** The marks of a window by cell. */
export interface Cells {
  /** For each mark its cell, or -1 outside the window. */
  of: Int32Array;
  /** By number; those never used have count 0. */
  cells: Cell[];
}

/** The moment at which a bin begins. Bins are counted from the epoch, so that panning does not move them. */
export function binStart(scale: Scale, bin: number): Moment {
  return bin * BIN * scale.secondsPerPixel;
}

/** Sorts the marks seen between two pixels into cells. */
export function cellsOf(plotted: Plotted, scale: Scale, left: number, right: number): Cells {
  const { from, to, before, after, lanes } = plotted;
  const perBin = BIN * scale.secondsPerPixel;
  const firstBin = Math.floor(momentAt(scale, left) / perBin) - 1;
  const bins = Math.floor(momentAt(scale, right) / perBin) - firstBin + 2;
  const of = new Int32Array(from.length).fill(-1);
  const cells = new Map<number, Cell>();
  for (let index = 0; index < from.length; index++) {
    const start = pixelOf(scale, from[index]!);
    const end = pixelOf(scale, to[index]!);
    if (end + after[index]! < left || start - before[index]! > right) continue;
    const lane = lanes.of[index]!;
    const running = start < 0 && end > BIN;
    const bin = running ? 0 : Math.min(Math.max(Math.floor(from[index]! / perBin) - firstBin, 1), bins - 1);
    const key = (of[index] = lane * bins + bin);
    const cell = cells.get(key);
    if (cell) addTo(cell, from[index]!);
    else cells.set(key, { lane, bin: running ? null : bin + firstBin, count: 1, from: from[index]!, to: from[index]! });
  }
  return numbered(of, cells);
}

function addTo(cell: Cell, moment: Moment): void {
  cell.count += 1;
  if (moment > cell.to) cell.to = moment;
}

/** Renumbers the cells that are used, from 0. */
function numbered(of: Int32Array, cells: Map<number, Cell>): Cells {
  const numbers = new Map([...cells.keys()].map((key, number) => [key, number]));
  let [lastKey, lastNumber] = [-1, -1];
  for (let index = 0; index < of.length; index++) {
    if (of[index] === -1) continue;
    if (of[index] !== lastKey) [lastKey, lastNumber] = [of[index]!, numbers.get(of[index]!)!];
    of[index] = lastNumber;
  }
  return { of, cells: [...cells.values()] };
}

/**
 * Which cells are drawn as clusters: those with more events than `capacity` of their lane, then the fullest,
 * until no more than `budget` things are left to draw.
 */
export function clustered(cells: Cell[], capacity: (lane: number) => number, budget: number): boolean[] {
  const gathered = cells.map((cell) => cell.count > 1 && cell.count > capacity(cell.lane));
  let things = cells.reduce((sum, cell, number) => sum + (gathered[number] ? 1 : cell.count), 0);
  const fullest = cells.map((_, number) => number).sort((one, other) => cells[other]!.count - cells[one]!.count);
  for (const number of fullest) {
    const { count } = cells[number]!;
    if (things <= budget || count < 2) break;
    if (gathered[number]) continue;
    gathered[number] = true;
    things -= count - 1;
  }
  return gathered;
}
