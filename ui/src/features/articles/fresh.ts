// Which dates mean something else since a person said what they count from, or what one of them means.
import type { ArticleView, TimeView } from "../../ipc/bindings";

/** Time expressions that mean something else than before, by where they start. */
export type Fresh = ReadonlySet<number>;

export const NOTHING_FRESH: Fresh = new Set();

/** What reading the same text anew changed; null if nothing. In another text all is new, and nothing is marked. */
export function freshTimes(before: ArticleView | null, after: ArticleView): Fresh | null {
  if (before?.id !== after.id || before.text !== after.text) return null;
  const meanings = new Map(before.times.map((time) => [time.range.start, meaning(time)]));
  const changed = after.times.filter((time) => meanings.get(time.range.start) !== meaning(time));
  return changed.length === 0 ? null : new Set(changed.map(({ range }) => range.start));
}

function meaning({ value, when }: TimeView): string {
  return `${value} ${when?.edtf} ${when?.modifier}`;
}
