// Finds words in the open article, whatever their case and accents.
import type { RangeView } from "../../ipc/bindings";
import { fold } from "../../shared/fold";

/** Matches that are marked; a single letter in a long article would mark everything. */
const AT_MOST = 1_000;

/** Where the words stand, in order; offsets are those of the text as it is. */
export function find(text: string, words: string): RangeView[] {
  const wanted = fold(words.trim());
  if (wanted === "") return [];
  const { folded, offsets } = foldKeeping(text);
  const found: RangeView[] = [];
  for (let at = folded.indexOf(wanted); at >= 0 && found.length < AT_MOST; at = folded.indexOf(wanted, at + wanted.length)) {
    found.push({ start: offsets[at] ?? 0, end: offsets[at + wanted.length] ?? text.length });
  }
  return found;
}

/** The folded text, and for each of its code units the offset it came from. */
function foldKeeping(text: string): { folded: string; offsets: number[] } {
  let folded = "";
  const offsets: number[] = [];
  let offset = 0;
  for (const character of text) {
    const bare = fold(character);
    for (let unit = 0; unit < bare.length; unit++) offsets.push(offset);
    folded += bare;
    offset += character.length;
  }
  offsets.push(offset);
  return { folded, offsets };
}
