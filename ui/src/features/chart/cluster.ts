// Gathers events that stand too close to be read into clusters, by bins of equal width that do not move while panning.
import type { Lanes } from "./lanes";
import { momentAt, pixelOf } from "./scale";
import type { Moment, Scale } from "./scale";
import { DISC, UNKNOWN_END } from "./shapes";
import type { Mark } from "./shapes";

/** Least width of a bin in pixels: one cluster, "1,234 ▸", fits. */
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
  const { length } = marks;
  const [from, to] = [new Float64Array(length), new Float64Array(length)];
  const [before, after] = [new Float32Array(length), new Float32Array(length)];
  marks.forEach((mark, index) => {
    from[index] = mark.from;
    to[index] = mark.to;
    before[index] = mark.form === "hatched" ? UNKNOWN_END.hatched : DISC / 2;
    after[index] = mark.form === "arrow" ? UNKNOWN_END.arrow : DISC / 2;
  });
  return { marks, lanes, from, to, before, after };
}

/** What a bin of a lane holds. `from` and `to` are the first and last beginning in it. */
export interface Cell {
  /** The same for the same bin at the same zoom. */
  key: string;
  lane: number;
  /** `null` for events that began before the view and still run in it. */
  bin: number | null;
  count: number;
  from: Moment;
  to: Moment;
}

/** The marks of a window by cell. */
export interface Cells {
  /** For each mark the number of its cell, or -1 outside the window. */
  of: Int32Array;
  cells: Cell[];
}

/** A window on time in pixels of a scale: what is laid out, and where the view begins in it. */
export interface Window {
  left: number;
  right: number;
  view: number;
}

/** What is laid out, in pixels of the scale. */
export function windowOf({ view, width, margin }: { view: number; width: number; margin: number }): Window {
  return { left: view - margin, right: view + width + margin, view };
}

/**
 * Seconds of a bin: at least `BIN` pixels wide, in steps of √2. Within a step bins do not change with the zoom, and
 * they are counted from the epoch, so that neither zooming nor panning makes clusters flicker.
 */
export function binLength(scale: Scale): number {
  return 2 ** (Math.ceil(2 * Math.log2(BIN * scale.secondsPerPixel)) / 2);
}

/** Sorts the marks seen in a window, widened to whole bins, into cells. */
export function cellsOf(plotted: Plotted, scale: Scale, { left, right, view }: Window): Cells {
  const { from, to, before, after, lanes } = plotted;
  const length = binLength(scale);
  const firstBin = Math.floor(momentAt(scale, left) / length);
  const bins = Math.floor(momentAt(scale, right) / length) - firstBin + 1;
  const [least, most] = [pixelOf(scale, firstBin * length), pixelOf(scale, (firstBin + bins) * length)];
  const of = new Int32Array(from.length).fill(-1);
  const numbers = new Int32Array(lanes.names.length * (bins + 1)).fill(-1);
  const cells: Cell[] = [];
  for (let index = 0; index < from.length; index++) {
    const start = pixelOf(scale, from[index]!);
    if (start - UNKNOWN_END.hatched > most) break;
    const end = pixelOf(scale, to[index]!);
    if (end + after[index]! < least || start - before[index]! >= most) continue;
    const lane = lanes.of[index]!;
    const running = start < view && end > view + BIN;
    const bin = Math.min(Math.max(Math.floor(from[index]! / length) - firstBin, 0), bins - 1);
    const place = lane * (bins + 1) + (running ? bins : bin);
    if (numbers[place] === -1) numbers[place] = cells.push(cellAt(lane, running ? null : bin + firstBin, from[index]!)) - 1;
    of[index] = numbers[place]!;
    addTo(cells[of[index]!]!, from[index]!);
  }
  return { of, cells };
}

function cellAt(lane: number, bin: number | null, moment: Moment): Cell {
  return { key: `${lane}:${bin ?? "running"}`, lane, bin, count: 0, from: moment, to: moment };
}

function addTo(cell: Cell, moment: Moment): void {
  cell.count += 1;
  if (moment > cell.to) cell.to = moment;
}

/**
 * Which cells are drawn as clusters: those with more events than `capacity`, then the fullest, until no more than
 * `budget` things are left to draw. What is `decided` stays: nothing that is seen is gathered or parted by panning.
 */
export function clustered(cells: Cell[], capacity: number, budget: number, decided: Map<string, boolean>): boolean[] {
  const gathered = cells.map((cell) => decided.get(cell.key) ?? (cell.count > 1 && cell.count > capacity));
  let things = cells.reduce((sum, cell, number) => sum + (gathered[number] ? 1 : cell.count), 0);
  const fullest = cells.map((_, number) => number).sort((one, other) => cells[other]!.count - cells[one]!.count);
  for (const number of fullest) {
    const { count } = cells[number]!;
    if (things <= budget || count < 2) break;
    if (gathered[number] || decided.has(cells[number]!.key)) continue;
    gathered[number] = true;
    things -= count - 1;
  }
  return gathered;
}
