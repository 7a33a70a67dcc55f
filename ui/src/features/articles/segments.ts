// Cuts a stretch of text where marks begin and end, so that overlapping marks
// (a date inside a suggestion inside a found word) can be drawn as plain spans.
import type { RangeView } from "../../ipc/bindings";

/** Something that a range of the text carries. */
export interface Mark<Value> {
  range: RangeView;
  value: Value;
}

/** A stretch of text that carries the same marks from end to end. */
export interface Segment<Value> {
  range: RangeView;
  values: Value[];
}

/** Cuts `within` at every border of a mark; the segments join up to `within`, none is empty. */
export function segments<Value>(within: RangeView, marks: readonly Mark<Value>[]): Segment<Value>[] {
  const touching = marks.filter(({ range }) => overlaps(range, within));
  const borders = new Set([within.start, within.end]);
  for (const { range } of touching) {
    if (range.start > within.start) borders.add(range.start);
    if (range.end < within.end) borders.add(range.end);
  }
  const cuts = [...borders].sort((left, right) => left - right);
  return cuts.slice(0, -1).map((start, index) => {
    const range = { start, end: cuts[index + 1] ?? within.end };
    return { range, values: touching.filter((mark) => overlaps(mark.range, range)).map((mark) => mark.value) };
  });
}

/** Leaves out what overlaps an earlier mark; of two that begin together, the longer stays. */
export function apart<Value>(marks: readonly Mark<Value>[]): Mark<Value>[] {
  const ordered = [...marks].sort(
    (left, right) => left.range.start - right.range.start || right.range.end - left.range.end,
  );
  const kept: Mark<Value>[] = [];
  for (const mark of ordered) {
    if (mark.range.start >= (kept.at(-1)?.range.end ?? 0)) kept.push(mark);
  }
  return kept;
}

/** Whether two ranges share at least one code unit. */
export function overlaps(left: RangeView, right: RangeView): boolean {
  return left.start < right.end && right.start < left.end;
}
