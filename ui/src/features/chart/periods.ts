// Where periods stand behind the events: their place in time, and the row of names above the chart that is free for each.
import type { PeriodView, TintView } from "../../ipc/bindings";
import type { Layout } from "./layout";
import { pixelOf } from "./scale";

/** Height of a row of names: a target for the pointer. */
export const NAME_ROW = 24;

/** A period's name is not drawn in less. */
export const LEAST_NAME = 20;

export const TINTS: TintView[] = ["grey", "blue", "green", "violet", "rose"];

/** A period as it is drawn; what goes on outside of all that is laid out ends there. */
export interface Band {
  period: PeriodView;
  x: number;
  width: number;
  /** The row of its name. */
  row: number;
}

/** A period that something places in time. */
interface Placed {
  period: PeriodView;
  from: number;
  to: number;
  row: number;
}

/** Gives each period the first row in which no other stands at its time: at any zoom the same. */
export function inRows(periods: PeriodView[]): Placed[] {
  const placed = periods
    .filter(({ when }) => when.earliest !== null || when.latest !== null)
    .map((period) => ({ period, from: period.when.earliest ?? -Infinity, to: (period.when.latest ?? Infinity) + 1, row: 0 }))
    .sort((one, other) => one.from - other.from || other.to - one.to);
  const ends: number[] = [];
  for (const one of placed) {
    const free = ends.findIndex((end) => end <= one.from);
    one.row = free === -1 ? ends.length : free;
    ends[one.row] = one.to;
  }
  return placed;
}

/** The bands of all that is laid out. */
export function bandsOf(placed: Placed[], { scale, left, right }: Layout): Band[] {
  return placed
    .map(({ period, from, to, row }) => {
      const [start, end] = [Math.max(pixelOf(scale, from), left), Math.min(pixelOf(scale, to), right)];
      return { period, row, x: Math.round(start), width: Math.round(end) - Math.round(start) };
    })
    .filter(({ width }) => width > 0);
}

/** Height of all names. */
export function namesHeight(placed: Placed[]): number {
  return NAME_ROW * placed.reduce((rows, { row }) => Math.max(rows, row + 1), 0);
}
