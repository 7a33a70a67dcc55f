// Cuts a snippet at its matches.
import type { RangeView } from "../../ipc/bindings";

export interface Piece {
  text: string;
  matched: boolean;
}

/** The snippet in pieces; ranges that overlap or lie outside are cut to fit. */
export function pieces(snippet: string, matches: readonly RangeView[]): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start)) {
    const [first, last] = [Math.max(start, at), Math.min(end, snippet.length)];
    if (first >= last) continue;
    if (first > at) found.push({ text: snippet.slice(at, first), matched: false });
    found.push({ text: snippet.slice(first, last), matched: true });
    at = last;
  }
  if (at < snippet.length) found.push({ text: snippet.slice(at), matched: false });
  return found;
}
