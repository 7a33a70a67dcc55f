// The words of the time axis, as they are drawn and as they are put into a picture.
import { DAYS, type TickLabels } from "./labels";
import type { Tick, Ticks } from "./ticks";

/** Height of the axis in pixels. */
export const AXIS_HEIGHT = 44;

/** Labels are about as wide as their letters. */
const LETTER = 7;
const PADDING = 12;

export interface AxisRow {
  name: "major" | "minor";
  lines: { tick: Tick; text: string }[];
}

/** The labels in two rows, coarse ones above. */
export function axisRows(ticks: Ticks, labels: TickLabels): AxisRow[] {
  const major = DAYS.map((_, shorter) => () => ticks.major.map((tick) => ({ tick, text: labels.major(tick, shorter) })));
  const fitting = major.find((lines) => !meet(lines())) ?? major.at(-1)!;
  return [
    { name: "major", lines: fitting() },
    { name: "minor", lines: ticks.minor.map((tick) => ({ tick, text: labels.minor(tick) })) },
  ];
}

/** Whether a label reaches into the next. */
function meet(lines: AxisRow["lines"]): boolean {
  return lines.some(({ tick, text }, index) => tick.x + widthOf(text) > (lines[index + 1]?.tick.x ?? Infinity));
}

function widthOf(text: string): number {
  return text.length * LETTER + PADDING;
}

/** Where the labels of a row must end, before the view or what is said over its end. */
export function endOf({ name }: AxisRow, ticks: Ticks, width: number, heading: string | null): number {
  const isUnderHeading = heading !== null && (name === "major" || ticks.major.length === 0);
  return isUnderHeading ? width - widthOf(heading) : width;
}

/** The labels from this one on have no room before the end of the view: they are not told. */
export function firstCut({ lines }: AxisRow, shift: number, end: number): number {
  const cut = lines.findIndex(({ tick, text }) => tick.x > shift && tick.x + widthOf(text) > shift + end);
  return cut === -1 ? lines.length : cut;
}

/**
 * The last label that begins before the view, which stays at its start, and the pixels up to the next one; without
 * words where there is no room for them: a label is told whole or not at all.
 */
export function pinnedOf({ lines }: AxisRow, shift: number): { text: string; room: number | null } | null {
  const index = lines.findLastIndex(({ tick }) => tick.x <= shift);
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line) return null;
  const room = next ? Math.round(next.tick.x - shift) : null;
  const fits = room === null || room >= widthOf(line.text);
  return { text: fits ? line.text : "", room };
}
