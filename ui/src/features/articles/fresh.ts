// Which dates mean something else since the publication date was given, changed or taken back.
import type { ArticleView, TimeView } from "../../ipc/bindings";

/** Time expressions that mean something else than before, by where they start. */
export type Fresh = ReadonlySet<number>;

export const NOTHING_FRESH: Fresh = new Set();

/** What a new publication date changed; null if the same article still has the one it had. */
export function freshTimes(before: ArticleView | null, after: ArticleView): Fresh | null {
  if (before?.id !== after.id || before.published?.when.edtf === after.published?.when.edtf) return null;
  const meanings = new Map(before.times.map((time) => [time.range.start, meaning(time)]));
  const changed = after.times.filter((time) => meanings.get(time.range.start) !== meaning(time));
  return new Set(changed.map(({ range }) => range.start));
}

function meaning({ value, when }: TimeView): string {
  return `${value} ${when?.edtf} ${when?.modifier}`;
}
