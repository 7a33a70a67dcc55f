// The mini-map: where a timeline's events stand in all of its time, and what dragging in it shows.
import type { Plotted } from "./cluster";
import type { Moment, Stretch } from "./scale";

/** Pixels of a column. */
export const COLUMN = 3;
/** Pixels at the ends of what is seen in which it is taken by its edge. */
const EDGE = 7;

/** Events by equal parts of a stretch of time. */
export interface Density {
  /** How many begin in each part. */
  counts: Uint32Array;
  /** The parts in which sources disagree about a date. */
  disputed: number[];
}

/** Counts the events of each of so many parts. */
export function densityOf({ marks, from }: Plotted, whole: Stretch, parts: number): Density {
  const counts = new Uint32Array(parts);
  const disputed = new Set<number>();
  const length = (whole.to - whole.from) / parts;
  for (let index = 0; index < from.length; index++) {
    const part = Math.min(Math.max(Math.floor((from[index]! - whole.from) / length), 0), parts - 1);
    counts[part]! += 1;
    if (marks[index]!.form === "conflict") disputed.add(part);
  }
  return { counts, disputed: [...disputed] };
}

/** Columns as an SVG path; their heights go by the root, so that single events are seen beside thousands. */
export function columns({ counts }: Density, height: number): string {
  const fullest = Math.sqrt(counts.reduce((most, count) => Math.max(most, count), 1));
  const parts: string[] = [];
  counts.forEach((count, part) => {
    if (count === 0) return;
    const tall = Math.max(2, Math.round((Math.sqrt(count) / fullest) * height));
    parts.push(`M${part * COLUMN} ${height}v${-tall}h${COLUMN - 1}v${tall}z`);
  });
  return parts.join("");
}

/** What of the view is held: an edge, or all of it; `null` beside it. */
export type Hold = "start" | "end" | "whole";

/** What a pointer takes at a pixel; the view stands between two. */
export function holdAt(pixel: number, start: number, end: number): Hold | null {
  const [toStart, toEnd] = [Math.abs(pixel - start), Math.abs(pixel - end)];
  if (Math.min(toStart, toEnd) <= EDGE) return toStart < toEnd ? "start" : "end";
  return pixel > start && pixel < end ? "whole" : null;
}

/** The view after what is held of it was dragged by some time; it never turns round. */
export function dragged(view: Stretch, hold: Hold, by: Moment, least: Moment): Stretch {
  if (hold === "start") return { from: Math.min(view.from + by, view.to - least), to: view.to };
  if (hold === "end") return { from: view.from, to: Math.max(view.to + by, view.from + least) };
  return { from: view.from + by, to: view.to + by };
}
