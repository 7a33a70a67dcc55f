// What two versions of an article differ in, as it is shown: long parts that both have are cut short.
import type { DifferenceView } from "../../ipc/bindings";

/** Two texts that are compared. */
export interface Compared {
  /** Which they are. */
  description: string;
  compare: () => Promise<DifferenceView[]>;
}

/** Characters of what both have that are shown before and after a change. */
const CONTEXT = 120;

/** The parts with "…" for what both have and no change is near. */
export function shortened(parts: DifferenceView[]): DifferenceView[] {
  return parts.map((part, place) => {
    if (part.kind !== "same") return part;
    const before = place === 0 ? "" : head(part.words);
    const after = place === parts.length - 1 ? "" : tail(part.words);
    const isShort = before.length + after.length >= part.words.length;
    return isShort ? part : { ...part, words: `${before} … ${after}`.trim() };
  });
}

/** The first words, whole. */
function head(words: string): string {
  return words.length <= CONTEXT ? words : words.slice(0, words.lastIndexOf(" ", CONTEXT) + 1 || CONTEXT).trimEnd();
}

function tail(words: string): string {
  if (words.length <= CONTEXT) return words;
  const start = words.indexOf(" ", words.length - CONTEXT);
  return words.slice(start < 0 ? -CONTEXT : start).trimStart();
}
